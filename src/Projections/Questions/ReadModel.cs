namespace Casework.Projections.Questions;

/// <summary>Reads a row from its fields.</summary>
public delegate TRow RowReader<out TRow>(Fields fields);

/// <summary>What can be asked of one table.</summary>
/// <param name="Name">For cursors and messages.</param>
/// <param name="Table">The table, whose alias in every expression is <c>r</c>; it has a <c>tenant_id</c>.</param>
/// <param name="Key">Unique within a tenant; breaks ties.</param>
public sealed record ReadModel<TRow>(string Name, string Table, Property Key, IReadOnlyList<Property> Properties, RowReader<TRow> Read)
{
    private readonly Dictionary<string, Property> _byName = Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);

    internal Property Filterable(string name) =>
        _byName.TryGetValue(name, out var property) && property.Filterable ? property : throw new UnknownPropertyException(Name, name, "filtered");

    internal Property Orderable(string name) =>
        _byName.TryGetValue(name, out var property) && property.Orderable ? property : throw new UnknownPropertyException(Name, name, "ordered");

    internal IEnumerable<Property> Selected(IReadOnlyCollection<string>? names) => names is null
        ? Properties
        : names.Distinct().Select(name => _byName.GetValueOrDefault(name) ?? throw new UnknownPropertyException(Name, name, "read"));

    /// <summary>The complete order: each property once, and the key at the end.</summary>
    internal IReadOnlyList<OrderTerm> Ordered(IReadOnlyList<Order>? order)
    {
        var terms = new List<OrderTerm>();
        foreach (var (name, descending) in order ?? [])
        {
            var property = Orderable(name);
            if (terms.All(term => term.Property != property))
                terms.Add(new OrderTerm(property, descending));
            if (property == Key)
                return terms;
        }

        // In the direction of the last term, so that one index serves the order in both directions.
        terms.Add(new OrderTerm(Key, terms.Count > 0 && terms[^1].Descending));
        return terms;
    }
}

internal readonly record struct OrderTerm(Property Property, bool Descending);
