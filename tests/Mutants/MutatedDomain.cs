using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Casework.Mutants;

/// <summary>The domain compiled once, with every mutant in it that compiles.</summary>
internal sealed class MutatedDomain
{
    private readonly Dictionary<int, (Mutant Mutant, SyntaxNode Code)> _mutants = [];
    private readonly Dictionary<SyntaxTree, List<(int Number, Member Member)>> _members = [];
    private CSharpCompilation _compilation;

    private MutatedDomain(CSharpCompilation original) => _compilation = original;

    public IReadOnlyCollection<Mutant> Mutants => [.. _mutants.Values.Select(entry => entry.Mutant).OrderBy(mutant => mutant.Id)];

    public int Members { get; private set; }

    /// <summary>Those that the compiler refuses: nobody can make that mistake.</summary>
    public int DoNotCompile { get; private set; }

    /// <param name="source">The folder of the domain.</param>
    /// <param name="generated">What its build has generated: global usings and attributes of the assembly.</param>
    public static MutatedDomain Of(string source, string generated, Func<string, bool> isWanted)
    {
        var own = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var trees = own.Concat(Directory.EnumerateFiles(generated, "*.cs")).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal) && Path.GetDirectoryName(file) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(file => MetadataReference.CreateFromFile(file));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        var domain = new MutatedDomain(RegexGenerator.Run(CSharpCompilation.Create("Casework.Domain", trees, references, options)));
        domain.Mutate(source, isWanted);
        domain.Switch();
        return domain;
    }

    public void Emit(string file)
    {
        var result = _compilation.Emit(file);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(IsError)));
    }

    private void Mutate(string source, Func<string, bool> isWanted)
    {
        foreach (var tree in _compilation.SyntaxTrees)
        {
            var file = Path.GetRelativePath(source, tree.FilePath).Replace('\\', '/');
            if (file.StartsWith("..", StringComparison.Ordinal) || !isWanted(file))
                continue;

            var model = _compilation.GetSemanticModel(tree);
            foreach (var member in Member.In(tree.GetRoot()))
                Mutate(file, member, model);
        }
    }

    private void Mutate(string file, Member member, SemanticModel model)
    {
        var said = new Dictionary<string, int>();
        var known = new HashSet<string>();
        foreach (var change in Changes(member.Code, model))
        {
            var code = member.Code.ReplaceNode(change.Old, change.New);
            if (!known.Add(code.ToString()))
                continue;

            var text = $"{change}";
            said[text] = said.GetValueOrDefault(text) + 1;
            var (id, line) = (_mutants.Count, change.Old.GetLocation().GetLineSpan().StartLinePosition.Line + 1);
            _mutants.Add(id, (new(id, Members, file, line, member.Name, said[text] == 1 ? text : $"{text} ({said[text]})"), code));
        }

        if (known.Count == 0)
            return;

        if (!_members.TryGetValue(member.Code.SyntaxTree, out var members))
            _members.Add(member.Code.SyntaxTree, members = []);
        members.Add((Members++, member));
    }

    private static IEnumerable<Change> Changes(SyntaxNode code, SemanticModel model) => code.DescendantNodes().SelectMany(node =>
        Conditions.Of(node, model).Concat(Patterns.Of(node)).Concat(Calculations.Of(node, model)).Concat(Removals.Of(node)));

    // What does not compile is taken out until nothing of that kind is left; an error can hide another one behind it.
    private void Switch()
    {
        var original = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Switchboard.Source));
        var switched = new Dictionary<SyntaxTree, SyntaxTree>();
        var open = _members.Keys.ToList();
        _compilation = original;
        while (open.Count > 0)
        {
            foreach (var tree in open)
            {
                var old = switched.GetValueOrDefault(tree, tree);
                switched[tree] = CSharpSyntaxTree.Create((CSharpSyntaxNode)Switched(tree), path: tree.FilePath);
                _compilation = _compilation.ReplaceSyntaxTree(old, switched[tree]);
            }

            open = [.. open.Where(tree => TakeOut(switched[tree]))];
        }
    }

    private SyntaxNode Switched(SyntaxTree tree)
    {
        var replacements = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var (number, member) in _members[tree])
        {
            var mutants = _mutants.Values.Where(entry => entry.Mutant.Member == number).Select(entry => (entry.Mutant.Id, entry.Code)).ToList();
            if (mutants.Count == 0)
                continue;

            if (member.Code is ArrowExpressionClauseSyntax)
                replacements.Add(member.Code.Parent!, member.SwitchedMember(number, mutants));
            else
                replacements.Add(member.Code, member.Switched(number, mutants));
        }

        return tree.GetRoot().ReplaceNodes(replacements.Keys, (node, _) => replacements[node]);
    }

    /// <returns>Whether there was anything to take out.</returns>
    private bool TakeOut(SyntaxTree tree)
    {
        var errors = _compilation.GetSemanticModel(tree).GetDiagnostics().Where(IsError).ToList();
        foreach (var error in errors)
        {
            var node = tree.GetRoot().FindNode(error.Location.SourceSpan);
            var annotation = node.AncestorsAndSelf().SelectMany(outer => outer.GetAnnotations(Member.MutantKind)).FirstOrDefault()
                ?? throw new InvalidOperationException($"Outside of all mutants: {error}");
            if (_mutants.Remove(int.Parse(annotation.Data!, CultureInfo.InvariantCulture)))
                DoNotCompile++;
        }

        return errors.Count > 0;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity is DiagnosticSeverity.Error;
}
