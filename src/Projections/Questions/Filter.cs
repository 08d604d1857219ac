namespace Casework.Projections.Questions;

/// <summary>Which rows are asked for.</summary>
public abstract record Filter
{
    private Filter()
    {
    }

    /// <summary>Every one holds; none given constrains nothing.</summary>
    public sealed record And(params IReadOnlyList<Filter> All) : Filter;

    /// <summary>At least one holds; none given constrains nothing.</summary>
    public sealed record Or(params IReadOnlyList<Filter> Any) : Filter;

    /// <summary>Both hold; a filter that is absent constrains nothing.</summary>
    public static Filter Both(Filter one, Filter? other) => other is null ? one : new And(one, other);

    /// <summary>The pathway has a mark: see <see cref="PathwayMarkProjection"/>.</summary>
    /// <param name="Property">The property that holds the pathway's id.</param>
    public sealed record Marked(string Property, long Mark) : Filter;

    /// <param name="Property">The property's GraphQL name.</param>
    /// <param name="Value">
    /// The property's CLR type, an enum also by its GraphQL name; for <c>In</c> and <c>Nin</c> a sequence of them; null for no value.
    /// </param>
    public sealed record Condition(string Property, Operator Operator, object? Value) : Filter;
}
