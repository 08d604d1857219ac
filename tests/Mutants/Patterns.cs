using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Casework.Mutants;

/// <summary>Each part of a pattern dropped, each boundary in one moved, each arm of a switch taken out.</summary>
internal static class Patterns
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind> Boundaries = new()
    {
        [SyntaxKind.LessThanToken] = SyntaxKind.LessThanEqualsToken,
        [SyntaxKind.LessThanEqualsToken] = SyntaxKind.LessThanToken,
        [SyntaxKind.GreaterThanToken] = SyntaxKind.GreaterThanEqualsToken,
        [SyntaxKind.GreaterThanEqualsToken] = SyntaxKind.GreaterThanToken,
    };

    public static IEnumerable<Change> Of(SyntaxNode node)
    {
        switch (node)
        {
            case RelationalPatternSyntax relation:
                yield return Change.Of(relation, relation.WithOperatorToken(Token(Boundaries[relation.OperatorToken.Kind()]).WithTriviaFrom(relation.OperatorToken)));
                break;
            case BinaryPatternSyntax either:
                yield return Change.Without(either.Left, either, either.Right);
                yield return Change.Without(either.Right, either, either.Left);
                break;
            case PropertyPatternClauseSyntax { Subpatterns: var parts } clause:
                foreach (var part in parts)
                    yield return Change.Without(part, clause, clause.WithSubpatterns(parts.Remove(part)));
                break;
            case SwitchExpressionSyntax { Arms: { Count: > 1 } arms } choice:
                foreach (var arm in arms)
                    yield return Change.Without(arm, choice, choice.WithArms(arms.Remove(arm)));
                break;
        }
    }
}
