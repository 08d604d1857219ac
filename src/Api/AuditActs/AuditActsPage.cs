using Casework.Api.Schema;

namespace Casework.Api.AuditActs;

/// <summary>A page of acts, the latest first. It is not counted: nobody's work is summed up.</summary>
internal sealed record AuditActsPage(IReadOnlyList<AuditActView> Nodes, bool HasNext, bool HasPrevious)
{
    public IReadOnlyList<AuditActsEdge> Edges => [.. Nodes.Select(act => new AuditActsEdge(act))];

    public PageInfo PageInfo => new(HasNext, HasPrevious, () => Nodes is [var first, ..] ? first.Place.Cursor : null, () => Nodes is [.., var last] ? last.Place.Cursor : null);
}

internal sealed record AuditActsEdge(AuditActView Node)
{
    public string Cursor => Node.Place.Cursor;
}
