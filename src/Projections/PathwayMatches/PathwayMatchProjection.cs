using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.PathwayMatch>;

namespace Casework.Projections;

/// <summary>Events to matches that nobody has ended, those of closed, restricted and erased case files left out.</summary>
public static class PathwayMatchProjection
{
    public const string Name = "PathwayMatches";

    private static readonly Table<Row> Table = new(
        "pathway_matches",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Uuid("match_id", row => row.Row.MatchId),
            Column<Row>.Text("mentor", row => row.Row.Mentor),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "pathway_id", "match_id"]);

    public static Projection Projection { get; } = Pathways.Rows(
        Name, version: 1, Table, (stream, history) => Matches(stream.Id, history.State.State));

    public static IEnumerable<PathwayMatch> Matches(Guid pathwayId, Pathway pathway) =>
        pathway.CaseFile.Status is null or PathwayStatus.Closed || pathway.Erasures.PersonGoneOn is not null || pathway.DataProtection.IsRestricted
            ? []
            : pathway.Matches.All.Where(match => match.EndedOn is null).Select(match => new PathwayMatch(pathwayId, match.Id, match.Mentor));
}
