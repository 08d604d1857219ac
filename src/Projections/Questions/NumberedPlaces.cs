namespace Casework.Projections.Questions;

/// <summary>The places in a connection that is no page of one read model, as cursors: each is a row of numbers, signed as every cursor is.</summary>
/// <param name="connection">Its name in the contract.</param>
/// <param name="numbers">What they are called.</param>
public sealed class NumberedPlaces(Cursors cursors, string tenant, string connection, params IReadOnlyList<string> numbers)
{
    private readonly PlacesInOrder _places = new(cursors, tenant, connection, [.. numbers.Select(name => new OrderTerm(Property.Long(name, name), Descending: true))]);

    /// <param name="place">In the order of their names.</param>
    public string Write(params IReadOnlyList<long> place) => _places.Write([.. place.Cast<object?>()]);

    /// <exception cref="InvalidCursorException">It is not a cursor of this connection.</exception>
    public IReadOnlyList<long> Read(string cursor) => [.. _places.Read(cursor).Cast<long>()];
}
