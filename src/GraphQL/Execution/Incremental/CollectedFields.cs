using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution.Incremental;

/// <summary>What CollectFields gathers in the selection sets of one object.</summary>
internal sealed class CollectedFields
{
    private readonly HashSet<(string Fragment, Directive? Defer)> _visited = [];

    /// <summary>By response name.</summary>
    public OrderedDictionary<string, List<FieldDetails>> Fields { get; } = [];

    /// <summary>The uses of @defer that begin here.</summary>
    public List<DeferUsage> Usages { get; } = [];

    /// <summary>Whether any field stands in a @defer, here or above.</summary>
    public bool HasDeferred { get; private set; }

    public void Add(Field field, DeferUsage? usage)
    {
        HasDeferred |= usage is not null;
        if (!Fields.TryGetValue(field.ResponseName, out var details))
            Fields.Add(field.ResponseName, details = []);
        details.Add(new FieldDetails(field, usage));
    }

    /// <returns>Whether the fragment is still to be collected: not if it was outside of any @defer, or in the same one.</returns>
    public bool Visit(string fragment, DeferUsage? usage) =>
        !_visited.Contains((fragment, null)) && _visited.Add((fragment, usage?.Directive));
}
