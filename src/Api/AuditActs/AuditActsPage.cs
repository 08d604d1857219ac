using Casework.Api.Schema;
using Casework.Projections.Questions;

namespace Casework.Api.AuditActs;

/// <summary>A page of acts, the latest first. It is not counted: nobody's work is summed up.</summary>
internal sealed record AuditActsPage(IReadOnlyList<AuditActView> Nodes, bool HasNext, bool HasPrevious, NumberedPlaces Places)
{
    public IReadOnlyList<AuditActsEdge> Edges => [.. Nodes.Select(act => new AuditActsEdge(act, Places))];

    public PageInfo PageInfo => new(HasNext, HasPrevious, () => Nodes is [var first, ..] ? first.Place.Cursor(Places) : null, () => Nodes is [.., var last] ? last.Place.Cursor(Places) : null);
}

internal sealed record AuditActsEdge(AuditActView Node, NumberedPlaces Places)
{
    public string Cursor => Node.Place.Cursor(Places);
}
