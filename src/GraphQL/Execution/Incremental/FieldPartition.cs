namespace Casework.GraphQL.Execution.Incremental;

/// <summary>Fields by response name: those to be answered now and, by the uses of @defer that want them, those for later.</summary>
internal sealed class FieldPartition
{
    public OrderedDictionary<string, List<FieldDetails>> Now { get; } = [];
    public List<(DeferUsage[] Usages, OrderedDictionary<string, List<FieldDetails>> Fields)> Later { get; } = [];

    /// <param name="collected">All fields of a selection set.</param>
    /// <param name="within">The uses of @defer that the part being planned answers.</param>
    public static FieldPartition Of(OrderedDictionary<string, List<FieldDetails>> collected, DeferUsage[] within)
    {
        var partition = new FieldPartition();
        foreach (var (responseName, fields) in collected)
            partition.FieldsFor(Usages(fields), within).Add(responseName, fields);
        return partition;
    }

    private OrderedDictionary<string, List<FieldDetails>> FieldsFor(DeferUsage[] usages, DeferUsage[] within)
    {
        if (AreSame(usages, within))
            return Now;
        foreach (var (others, fields) in Later)
        {
            if (AreSame(usages, others))
                return fields;
        }

        Later.Add((usages, []));
        return Later[^1].Fields;
    }

    /// <summary>None when the field is selected outside of any; otherwise the outermost ones.</summary>
    private static DeferUsage[] Usages(List<FieldDetails> fields)
    {
        var usages = new HashSet<DeferUsage>();
        foreach (var field in fields)
        {
            if (field.Usage is null)
                return [];
            usages.Add(field.Usage);
        }

        return [.. usages.Where(usage => !usage.IsBelow(usages))];
    }

    private static bool AreSame(DeferUsage[] left, DeferUsage[] right) =>
        left.Length == right.Length && Array.TrueForAll(left, right.Contains);
}
