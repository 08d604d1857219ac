using Casework.Projections.Questions;

namespace Casework.Api.Schema;

/// <summary>A page as the schema's connections show it. Cursors are written only when they are selected.</summary>
internal sealed record Connection<TNode>(PageInfo PageInfo, IReadOnlyList<ConnectionEdge<TNode>> Edges, long? Counted)
{
    public IEnumerable<TNode> Nodes => Edges.Select(edge => edge.Node);

    public int TotalCount => checked((int)(Counted ?? 0));

    public static Connection<TNode> Of<TRow>(Page<TRow> page, Func<TRow, TNode> view)
    {
        var edges = page.Edges.Select(edge => new ConnectionEdge<TNode>(view(edge.Node), () => edge.Cursor)).ToList();
        return new(new PageInfo(page.HasNextPage, page.HasPreviousPage, () => page.StartCursor, () => page.EndCursor), edges, page.TotalCount);
    }
}

internal sealed record ConnectionEdge<TNode>(TNode Node, Func<string> Write)
{
    public string Cursor => Write();
}

internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, Func<string?> Start, Func<string?> End)
{
    public string? StartCursor => Start();

    public string? EndCursor => End();
}
