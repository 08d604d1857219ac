namespace Casework.Projections.Questions;

/// <summary>A part of the rows that match, in the order asked for.</summary>
/// <param name="TotalCount">How many match in all; null when it was not asked for.</param>
public sealed record Page<TRow>(IReadOnlyList<Edge<TRow>> Edges, bool HasNextPage, bool HasPreviousPage, long? TotalCount)
{
    public string? StartCursor => Edges.Count == 0 ? null : Edges[0].Cursor;

    public string? EndCursor => Edges.Count == 0 ? null : Edges[^1].Cursor;
}

/// <summary>A row and its place.</summary>
public sealed class Edge<TRow>
{
    private readonly Func<string> _write;
    private string? _cursor;

    internal Edge(TRow node, Func<string> write) => (Node, _write) = (node, write);

    public TRow Node { get; }

    /// <summary>Written when it is asked for. It holds the row's values: treat it as the row.</summary>
    public string Cursor => _cursor ??= _write();
}
