using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Casework.Mutants;

/// <summary>Plus for minus, each whole number one greater, one side of a <c>??</c> alone, and operations on sequences exchanged or left out.</summary>
internal static class Calculations
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind Expression, SyntaxKind Token)> Operators = new()
    {
        [SyntaxKind.AddExpression] = (SyntaxKind.SubtractExpression, SyntaxKind.MinusToken),
        [SyntaxKind.SubtractExpression] = (SyntaxKind.AddExpression, SyntaxKind.PlusToken),
        [SyntaxKind.MultiplyExpression] = (SyntaxKind.DivideExpression, SyntaxKind.SlashToken),
        [SyntaxKind.DivideExpression] = (SyntaxKind.MultiplyExpression, SyntaxKind.AsteriskToken),
        [SyntaxKind.ModuloExpression] = (SyntaxKind.MultiplyExpression, SyntaxKind.AsteriskToken),
    };

    private static readonly Dictionary<string, string> Opposites = new[]
    {
        ("Any", "All"), ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Min", "Max"), ("MinBy", "MaxBy"), ("Take", "Skip"),
        ("TakeWhile", "SkipWhile"), ("OrderBy", "OrderByDescending"), ("Union", "Intersect"),
        ("FindIndex", "FindLastIndex"), ("Earlier", "Later"), ("StartsWith", "EndsWith"),
    }.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToDictionary();

    private static readonly HashSet<string> Steps =
        ["Where", "TakeWhile", "SkipWhile", "Take", "Skip", "Distinct", "OrderBy", "OrderByDescending", "ThenBy", "Reverse", "Concat", "Append", "Prepend", "Union", "Except", "Trim"];

    public static IEnumerable<Change> Of(SyntaxNode node, SemanticModel model)
    {
        switch (node)
        {
            case BinaryExpressionSyntax binary when Operators.TryGetValue(binary.Kind(), out var other) && !IsText(binary, model):
                yield return Change.Of(binary, BinaryExpression(other.Expression, binary.Left, Token(other.Token).WithTriviaFrom(binary.OperatorToken), binary.Right));
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                yield return Change.Of(coalesce, coalesce.Left);
                yield return Change.Of(coalesce, coalesce.Right);
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus:
                yield return Change.Of(minus, minus.Operand);
                break;
            case LiteralExpressionSyntax { Token.Value: int number } literal:
                yield return Change.Of(literal, LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(number + 1)).WithTriviaFrom(literal));
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access } call:
                if (Opposites.TryGetValue(name.Identifier.Text, out var opposite))
                    yield return new(name, IdentifierName(opposite), $".{name}{Change.Text(call.ArgumentList)}", opposite);
                if (Steps.Contains(name.Identifier.Text) && model.GetSymbolInfo(access.Expression).Symbol is not INamedTypeSymbol)
                    yield return new(call, access.Expression.WithoutTrailingTrivia(), $".{name}{Change.Text(call.ArgumentList)}", "removed");
                break;
        }
    }

    private static bool IsText(BinaryExpressionSyntax sum, SemanticModel model) => model.GetTypeInfo(sum).Type?.SpecialType is SpecialType.System_String;
}
