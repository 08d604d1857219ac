using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Every fragment is used by an operation, directly or through other fragments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>
internal static class NoUnusedFragments
{
    public static void Check(Document document, ValidationContext context)
    {
        var used = new HashSet<string>();
        var unread = new Stack<DefinitionFacts>(document.Definitions.OfType<OperationDefinition>().Select(context.Facts));
        while (unread.TryPop(out var facts))
        {
            foreach (var spread in facts.Spreads)
            {
                if (used.Add(spread.Name) && context.Fragment(spread.Name) is { } fragment)
                    unread.Push(context.Facts(fragment));
            }
        }

        foreach (var fragment in document.Definitions.OfType<FragmentDefinition>())
        {
            if (!used.Contains(fragment.Name))
                context.Report(fragment, $"Fragment \"{fragment.Name}\" is never used.");
        }
    }
}
