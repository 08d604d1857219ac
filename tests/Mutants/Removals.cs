using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Casework.Mutants;

/// <summary>Each statement, each member set by <c>with</c> or an initialiser and each element of a collection taken out.</summary>
internal static class Removals
{
    public static IEnumerable<Change> Of(SyntaxNode node)
    {
        switch (node)
        {
            case ExpressionStatementSyntax or YieldStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax:
                yield return Change.Without(node, node, Block());
                break;
            case InitializerExpressionSyntax { Expressions: var members } initializer:
                foreach (var member in members)
                    yield return Change.Without(member, initializer, initializer.WithExpressions(members.Remove(member)));
                break;
            case CollectionExpressionSyntax { Elements: var elements } collection:
                foreach (var element in elements)
                    yield return Change.Without(element, collection, collection.WithElements(elements.Remove(element)));
                break;
        }
    }
}
