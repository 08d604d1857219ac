namespace Casework.Projections.Questions;

/// <summary>A part of the rows that match, in the order asked for.</summary>
/// <param name="TotalCount">How many match in all; null when it was not asked for.</param>
public sealed record Page<TRow>(IReadOnlyList<Edge<TRow>> Edges, bool HasNextPage, bool HasPreviousPage, long? TotalCount)
{
    /// <summary>The same page of what each row stands for.</summary>
    public Page<TOther> As<TOther>(Func<TRow, TOther> node)
    {
        var edges = new Edge<TOther>[Edges.Count];
        for (var i = 0; i < edges.Length; i++)
            edges[i] = Edges[i].As(node(Edges[i].Node));
        return new Page<TOther>(edges, HasNextPage, HasPreviousPage, TotalCount);
    }

    public string? StartCursor => Edges.Count == 0 ? null : Edges[0].Cursor;

    public string? EndCursor => Edges.Count == 0 ? null : Edges[^1].Cursor;
}

/// <summary>A row and its place.</summary>
public sealed class Edge<TRow>
{
    private readonly PlacesInOrder _places;
    private readonly object?[] _place;

    internal Edge(TRow node, PlacesInOrder places, object?[] place) => (Node, _places, _place) = (node, places, place);

    public TRow Node { get; }

    /// <summary>Written when it is asked for. It holds the row's values: treat it as the row.</summary>
    public string Cursor => _places.Write(_place);

    /// <summary>Another row in the same place.</summary>
    public Edge<TOther> As<TOther>(TOther node) => new(node, _places, _place);
}
