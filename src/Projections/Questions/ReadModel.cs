using System.Collections.Concurrent;
using System.Text;

namespace Casework.Projections.Questions;

/// <summary>Reads a row from its fields.</summary>
public delegate TRow RowReader<out TRow>(Fields fields);

/// <summary>What can be asked of one table.</summary>
/// <param name="Name">For cursors and messages.</param>
/// <param name="Table">The table, whose alias in every expression is <c>r</c>; it has a <c>tenant_id</c>.</param>
/// <param name="Key">Unique within a tenant; breaks ties.</param>
public sealed record ReadModel<TRow>(string Name, string Table, Property Key, IReadOnlyList<Property> Properties, RowReader<TRow> Read)
{
    private const int MostShapes = 256;
    private readonly Dictionary<string, Property> _byName = ByName(Properties);
    private readonly ConcurrentDictionary<string, PageShape> _shapes = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether an index holds what is filtered by: then the rows of a page are found in it alone, and only those of the page are read.
    /// </summary>
    public bool FoundInAnIndex { get; init; }

    internal PageShape Shape(IReadOnlyCollection<string>? select, IReadOnlyList<Order>? order)
    {
        var key = ShapeKey(select, order);
        if (_shapes.TryGetValue(key, out var known))
            return known;
        var shape = new PageShape(Selected(select), Ordered(order), Properties.Count);
        if (_shapes.Count < MostShapes)
            _shapes.TryAdd(key, shape);
        return shape;
    }

    internal Property Filterable(string name) =>
        _byName.TryGetValue(name, out var property) && property.Filterable ? property : throw new UnknownPropertyException(Name, name, "filtered");

    internal Property Orderable(string name) =>
        _byName.TryGetValue(name, out var property) && property.Orderable ? property : throw new UnknownPropertyException(Name, name, "ordered");

    private static Dictionary<string, Property> ByName(IReadOnlyList<Property> properties)
    {
        foreach (var (index, property) in properties.Index())
            property.Index = index;
        return properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
    }

    private static string ShapeKey(IReadOnlyCollection<string>? select, IReadOnlyList<Order>? order)
    {
        var key = new StringBuilder(128);
        // No name holds a line end.
        if (select is null)
            key.Append('\r');
        foreach (var name in select ?? [])
            key.Append(name).Append('\n');
        foreach (var (name, descending) in order ?? [])
            key.Append(descending ? '>' : '<').Append(name);
        return key.ToString();
    }

    private IEnumerable<Property> Selected(IReadOnlyCollection<string>? names) => names is null
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
