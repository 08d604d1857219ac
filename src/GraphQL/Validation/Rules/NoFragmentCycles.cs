using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>No fragment contains itself, directly or through other fragments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>
internal static class NoFragmentCycles
{
    public static void Check(Document document, ValidationContext context)
    {
        var visited = new HashSet<string>();
        foreach (var fragment in document.Definitions.OfType<FragmentDefinition>())
        {
            if (context.IsFull)
                return;
            if (visited.Add(fragment.Name))
                Search(fragment, visited, context);
        }
    }

    // Depth first, with a stack of its own: a ring of fragments can be as long as the document.
    private static void Search(FragmentDefinition start, HashSet<string> visited, ValidationContext context)
    {
        var path = new List<FragmentSpread>();
        var depthOf = new Dictionary<string, int> { [start.Name] = 0 };
        var open = new Stack<(string Name, IEnumerator<FragmentSpread> Spreads)>();
        open.Push((start.Name, context.Facts(start).Spreads.GetEnumerator()));
        while (open.TryPeek(out var top))
        {
            if (!top.Spreads.MoveNext())
            {
                open.Pop();
                depthOf.Remove(top.Name);
                if (path.Count > 0)
                    path.RemoveAt(path.Count - 1);
                continue;
            }

            var spread = top.Spreads.Current;
            if (depthOf.TryGetValue(spread.Name, out var depth))
            {
                Report([.. path.Skip(depth), spread], context);
            }
            else if (context.Fragment(spread.Name) is { } next && visited.Add(spread.Name))
            {
                path.Add(spread);
                depthOf[spread.Name] = path.Count;
                open.Push((spread.Name, context.Facts(next).Spreads.GetEnumerator()));
            }
        }
    }

    private static void Report(IReadOnlyList<FragmentSpread> cycle, ValidationContext context)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name}\""));
        context.Report(
            $"Cannot spread fragment \"{cycle[^1].Name}\" within itself{(via.Length > 0 ? $" via {via}" : "")}.",
            cycle.Select(spread => spread.Location));
    }
}
