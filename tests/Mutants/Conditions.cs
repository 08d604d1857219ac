using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Casework.Mutants;

/// <summary>Each condition made true and made false, each of its parts dropped, and/or exchanged, each boundary moved by one.</summary>
internal static class Conditions
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind Expression, SyntaxKind Token)> Boundaries = new()
    {
        [SyntaxKind.LessThanExpression] = (SyntaxKind.LessThanOrEqualExpression, SyntaxKind.LessThanEqualsToken),
        [SyntaxKind.LessThanOrEqualExpression] = (SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken),
        [SyntaxKind.GreaterThanExpression] = (SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken),
        [SyntaxKind.GreaterThanOrEqualExpression] = (SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanToken),
    };

    public static IEnumerable<Change> Of(SyntaxNode node, SemanticModel model)
    {
        if (node is ExpressionSyntax condition && IsWhole(condition, model))
        {
            foreach (var change in Settled(condition))
                yield return change;
        }

        switch (node)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and:
                yield return Change.Without(and.Left, and, and.Right);
                yield return Change.Without(and.Right, and, and.Left);
                yield return Change.Of(and, Joined(SyntaxKind.LogicalOrExpression, SyntaxKind.BarBarToken, and));
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or:
                yield return Change.Without(or.Left, or, or.Right);
                yield return Change.Without(or.Right, or, or.Left);
                yield return Change.Of(or, Joined(SyntaxKind.LogicalAndExpression, SyntaxKind.AmpersandAmpersandToken, or));
                break;
            case BinaryExpressionSyntax binary when Boundaries.TryGetValue(binary.Kind(), out var moved):
                yield return Change.Of(binary, BinaryExpression(moved.Expression, binary.Left, Token(moved.Token).WithTriviaFrom(binary.OperatorToken), binary.Right));
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                yield return Change.Of(not, not.Operand);
                break;
            case WhenClauseSyntax { Parent: SwitchExpressionArmSyntax arm } guard:
                yield return Change.Without(guard, arm, arm.WithWhenClause(null));
                break;
        }
    }

    // What it declares stays declared, so the rest still compiles.
    private static IEnumerable<Change> Settled(ExpressionSyntax condition)
    {
        var text = Change.Text(condition);
        if (condition is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression })
            yield return new(condition, Settled(condition, SyntaxKind.LogicalOrExpression, SyntaxKind.TrueLiteralExpression), text, "true");
        if (condition is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression })
            yield return new(condition, Settled(condition, SyntaxKind.LogicalAndExpression, SyntaxKind.FalseLiteralExpression), text, "false");
    }

    private static ExpressionSyntax Settled(ExpressionSyntax condition, SyntaxKind with, SyntaxKind literal) =>
        condition is LiteralExpressionSyntax
            ? LiteralExpression(literal).WithTriviaFrom(condition)
            : ParenthesizedExpression(BinaryExpression(with, Parenthesized(condition), LiteralExpression(literal)));

    private static ParenthesizedExpressionSyntax Joined(SyntaxKind by, SyntaxKind token, BinaryExpressionSyntax both) => ParenthesizedExpression(
        BinaryExpression(by, Parenthesized(both.Left), Token(token).WithLeadingTrivia(Space).WithTrailingTrivia(Space), Parenthesized(both.Right)));

    private static ParenthesizedExpressionSyntax Parenthesized(ExpressionSyntax expression) => ParenthesizedExpression(expression.WithoutTrivia());

    /// <summary>A boolean that is not a part of a greater one.</summary>
    private static bool IsWhole(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is ParenthesizedExpressionSyntax or DeclarationExpressionSyntax or TypeSyntax and not SimpleNameSyntax
            || model.GetTypeInfo(expression).Type?.SpecialType is not SpecialType.System_Boolean
            || model.GetSymbolInfo(expression).Symbol is ITypeSymbol)
            return false;

        var inner = (SyntaxNode)expression;
        while (inner.Parent is ParenthesizedExpressionSyntax outer)
            inner = outer;

        return inner.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } => false,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } => false,
            MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax => false,
            ConditionalAccessExpressionSyntax access => access.WhenNotNull != inner && access.Expression == inner,
            AssignmentExpressionSyntax assignment => assignment.Right == inner,
            ArgumentSyntax => expression is not (SimpleNameSyntax or MemberAccessExpressionSyntax),
            _ => !IsAfterQuestionMark(expression),
        };
    }

    private static bool IsAfterQuestionMark(ExpressionSyntax expression) => expression switch
    {
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => true,
        InvocationExpressionSyntax invocation => IsAfterQuestionMark(invocation.Expression),
        MemberAccessExpressionSyntax access => IsAfterQuestionMark(access.Expression),
        _ => false,
    };
}
