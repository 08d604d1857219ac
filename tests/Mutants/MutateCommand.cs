using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casework.Mutants;

/// <summary>Flips every rule of the domain, one at a time, and asks the domain's tests whether they notice.</summary>
internal sealed class MutateCommand : RootCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Only files whose path below src/Domain holds one of these: Recognition, Rules/LegalClock.cs.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print exactly one JSON document on standard output." };

    private readonly Option<DirectoryInfo> _root = new("--root") { Description = "The folder of the solution.", DefaultValueFactory = _ => new DirectoryInfo(Directory.GetCurrentDirectory()) };

    public MutateCommand() : base("""
        Flips every rule of src/Domain, one at a time: conditions made true and false, parts of them dropped, boundaries moved by one,
        arms of switches, elements and statements taken out, calculations turned round. A mutant that no test of the domain notices has
        survived. Exit code 1 when one did that tests/Mutants/accepted.json does not explain, or when an entry there is out of date.
        """)
    {
        foreach (var option in new Option[] { _only, _json, _root })
            Options.Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        var clock = Stopwatch.StartNew();
        var root = arguments.GetValue(_root)!.FullName;
        var only = arguments.GetValue(_only) ?? [];
        var folder = Directory.CreateTempSubdirectory("casework-mutants-").FullName;
        try
        {
            var summary = Try(root, folder, file => only.Length == 0 || only.Any(part => file.Contains(part, StringComparison.Ordinal)), clock);
            if (arguments.GetValue(_json))
                Console.Out.WriteLine(JsonSerializer.Serialize(summary, Readable));
            else
                Print(summary);
            return summary.IsClean ? 0 : 1;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            Progress(failure.Message);
            return 2;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Summary Try(string root, string folder, Func<string, bool> isWanted, Stopwatch clock)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "artifacts", "bin", "Domain.Tests", "release")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var domain = MutatedDomain.Of(Path.Combine(root, "src", "Domain"), Path.Combine(root, "artifacts", "obj", "Domain", "release"), isWanted);
        Progress($"{domain.Mutants.Count} mutants in {domain.Members} members; {domain.DoNotCompile} more do not compile");
        domain.Emit(Path.Combine(folder, "Casework.Domain.dll"));
        var survivors = new Trial(folder, domain.Members, Progress).Survivors([.. domain.Mutants]);
        var accepted = AcceptedMutant.Read(Path.Combine(root, "tests", "Mutants", "accepted.json")).Where(entry => isWanted(entry.File));
        return Summary.Of(domain, survivors, [.. accepted], clock.Elapsed);
    }

    private static void Print(Summary summary)
    {
        foreach (var folder in summary.Folders)
            Console.Out.WriteLine($"{folder.Folder,-32} {folder.Mutants,5} mutants {folder.Killed,5} killed {folder.Accepted,4} accepted {folder.Survived,4} survived");
        foreach (var mutant in summary.Survived)
            Console.Out.WriteLine($"survived: {mutant.Place}");
        foreach (var entry in summary.Stale)
            Console.Out.WriteLine($"out of date: {entry.File} {entry.In}: {entry.Mutation}");
        Console.Out.WriteLine($"{summary.Mutants} mutants, {summary.Killed} killed, {summary.Accepted} accepted, {summary.Survived.Count} survived, in {summary.Seconds} s");
    }

    private static void Progress(string text) => Console.Error.WriteLine($"mutate: {text}");
}
