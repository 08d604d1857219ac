using Casework.Projections.Questions;

namespace Casework.Api.Schema;

/// <summary>A page as the schema's connections show it. Edges are made and cursors are written only when they are selected.</summary>
internal sealed class Connection<TNode>(Page<TNode> page)
{
    public PageInfo PageInfo => new(page.HasNextPage, page.HasPreviousPage, () => page.StartCursor, () => page.EndCursor);

    public IReadOnlyList<ConnectionEdge<TNode>> Edges => [.. page.Edges.Select(edge => new ConnectionEdge<TNode>(edge))];

    public IReadOnlyList<TNode> Nodes
    {
        get
        {
            var nodes = new TNode[page.Edges.Count];
            for (var i = 0; i < nodes.Length; i++)
                nodes[i] = page.Edges[i].Node;
            return nodes;
        }
    }

    public int TotalCount => checked((int)(page.TotalCount ?? 0));
}

internal sealed record ConnectionEdge<TNode>(Edge<TNode> Edge)
{
    public TNode Node => Edge.Node;

    public string Cursor => Edge.Cursor;
}

internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, Func<string?> Start, Func<string?> End)
{
    public string? StartCursor => Start();

    public string? EndCursor => End();
}
