namespace Casework.Projections.Questions;

/// <summary>What a question selects and how it is ordered, apart from its values: the same for all who ask alike.</summary>
internal sealed class PageShape
{
    public PageShape(IEnumerable<Property> selected, IReadOnlyList<OrderTerm> order, int properties)
    {
        Order = order;
        // The order's values are read too: cursors are made of them.
        Columns = [.. selected.Union(order.Select(term => term.Property))];
        Joins = [.. Columns.Select(property => property.Join).OfType<string>().Distinct()];
        Ordinals = new int[properties];
        Array.Fill(Ordinals, -1);
        foreach (var (ordinal, property) in Columns.Index())
            Ordinals[property.Index] = ordinal;
    }

    public IReadOnlyList<OrderTerm> Order { get; }

    public Property[] Columns { get; }

    public string[] Joins { get; }

    /// <summary>A property's column by its index; -1 where it is not selected.</summary>
    public int[] Ordinals { get; }
}
