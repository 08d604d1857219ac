namespace Casework.Projections.Questions;

/// <summary>The places in one order of one municipality's rows, as cursors.</summary>
internal sealed class PlacesInOrder(Cursors cursors, string tenant, string readModel, IReadOnlyList<OrderTerm> order)
{
    private byte[]? _scope;

    private byte[] Scope => _scope ??= Cursors.Scope(tenant, readModel, order);

    public string Write(object?[] place) => cursors.Write(Scope, order, place);

    /// <exception cref="InvalidCursorException">It is not a cursor of this order.</exception>
    public IReadOnlyList<object?> Read(string cursor) => cursors.Read(Scope, order, cursor);
}
