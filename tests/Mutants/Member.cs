using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Casework.Mutants;

/// <summary>
/// A piece of code that can be switched as a whole: a body, an expression after an arrow, or the initial value of a static. All
/// its mutants are compiled beside it, each in a scope of its own, and a number that is set from outside says which one runs.
/// </summary>
internal sealed record Member(SyntaxNode Code, string Name)
{
    public const string MutantKind = "mutant";

    // Data, which other tests pin one by one: the names of events by their stored examples, the refusals by the API's.
    private const string StoredNames = "StoredNames";
    private const string Refusal = "Rejection";

    public static IEnumerable<Member> In(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax }:
                case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax }:
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } when IsStatic(property.Modifiers) && property.Identifier.Text != StoredNames:
                case EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field } when IsStatic(field.Modifiers) && $"{field.Declaration.Type}" != Refusal:
                    yield return new(node, NameOf(node));
                    break;
            }
        }
    }

    /// <summary>The code with all its mutants in it.</summary>
    /// <param name="mutants">Their numbers, and the code that each stands for.</param>
    public SyntaxNode Switched(int number, IReadOnlyList<(int Id, SyntaxNode Code)> mutants) => Code switch
    {
        EqualsValueClauseSyntax value => value.WithValue(Chosen(number, value, mutants)),
        BlockSyntax body => Block(Branches(number, body, mutants)),
        _ => throw new InvalidOperationException($"An arrow is replaced together with its member: {Name}."),
    };

    /// <summary>A member with an arrow gets a body instead.</summary>
    public SyntaxNode SwitchedMember(int number, IReadOnlyList<(int Id, SyntaxNode Code)> mutants)
    {
        var body = Block(Branches(number, Code, mutants));
        return Code.Parent switch
        {
            MethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body),
            OperatorDeclarationSyntax @operator => @operator.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body),
            ConversionOperatorDeclarationSyntax conversion => conversion.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body),
            ConstructorDeclarationSyntax constructor => constructor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body),
            AccessorDeclarationSyntax accessor => accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body),
            PropertyDeclarationSyntax property => property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(body)),
            IndexerDeclarationSyntax indexer => indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(body)),
            var other => throw new InvalidOperationException($"{Name} is a {other?.Kind()}."),
        };
    }

    private IEnumerable<StatementSyntax> Branches(int number, SyntaxNode original, IReadOnlyList<(int Id, SyntaxNode Code)> mutants)
    {
        var sections = mutants.Select(mutant => SwitchSection(
            [CaseSwitchLabel(Number(mutant.Id))],
            [Body(mutant.Code).WithAdditionalAnnotations(new SyntaxAnnotation(MutantKind, $"{mutant.Id}")), End()]));
        yield return SwitchStatement(Active(number), List(sections.Append(SwitchSection([DefaultSwitchLabel()], [Body(original), End()]))));
    }

    // A way out that the original does not need, and that a mutant may.
    private StatementSyntax End() => Returns()
        ? ParseStatement("throw null!;")
        : IsIterator() ? YieldStatement(SyntaxKind.YieldBreakStatement) : ReturnStatement();

    private BlockSyntax Body(SyntaxNode code) => code switch
    {
        BlockSyntax block => block,
        ArrowExpressionClauseSyntax { Expression: ThrowExpressionSyntax thrown } => Block(ThrowStatement(thrown.Expression)),
        ArrowExpressionClauseSyntax arrow when Returns() => Block(ReturnStatement(arrow.Expression.WithLeadingTrivia(Space))),
        ArrowExpressionClauseSyntax arrow => Block(ExpressionStatement(arrow.Expression)),
        _ => throw new InvalidOperationException($"{Name} has no body."),
    };

    private static SwitchExpressionSyntax Chosen(int number, EqualsValueClauseSyntax original, IReadOnlyList<(int Id, SyntaxNode Code)> mutants) =>
        SwitchExpression(Active(number), SeparatedList(mutants
            .Select(mutant => SwitchExpressionArm(ConstantPattern(Number(mutant.Id)), ((EqualsValueClauseSyntax)mutant.Code).Value)
                .WithAdditionalAnnotations(new SyntaxAnnotation(MutantKind, $"{mutant.Id}")))
            .Append(SwitchExpressionArm(DiscardPattern(), original.Value))));

    private bool Returns() => !IsIterator() && Code.Parent switch
    {
        MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } => false,
        ConstructorDeclarationSyntax or DestructorDeclarationSyntax => false,
        AccessorDeclarationSyntax accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration),
        _ => true,
    };

    private bool IsIterator() => Code
        .DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
        .Any(node => node is YieldStatementSyntax);

    private static ExpressionSyntax Active(int member) => ParseExpression($"global::{Switchboard.TypeName}.At({member})");

    private static LiteralExpressionSyntax Number(int id) => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(id));

    private static AccessorListSyntax Getter(BlockSyntax body) => AccessorList([AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, body)]);

    private static bool IsStatic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword);

    private static string NameOf(SyntaxNode code)
    {
        var declaration = code.Ancestors().OfType<MemberDeclarationSyntax>().First();
        var name = declaration switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text + method.ParameterList.Parameters.Count switch { 0 => "", var count => $"/{count}" },
            PropertyDeclarationSyntax property => property.Identifier.Text,
            ConstructorDeclarationSyntax => "new",
            FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
            ConversionOperatorDeclarationSyntax conversion => $"from {conversion.ParameterList.Parameters[0].Type}",
            OperatorDeclarationSyntax @operator => @operator.OperatorToken.Text,
            _ => "this",
        };
        var types = declaration.Ancestors().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(type => type.Identifier.Text);
        return string.Join('.', types.Append(name));
    }
}
