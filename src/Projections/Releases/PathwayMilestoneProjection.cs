using System.Globalization;
using Casework.Domain.Releases;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.PathwayMilestone>;

namespace Casework.Projections;

/// <summary>Events to what files say about milestones. Only releases are counted from it.</summary>
public static class PathwayMilestoneProjection
{
    public const string Name = "PathwayMilestones";

    private static readonly Table<Row> Table = new(
        "pathway_milestones",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("id", row => row.Row.Id),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Int("kind", row => (int)row.Row.Fact.Kind),
            Column<Row>.Int("milestone", row => (int?)row.Row.Fact.Milestone),
            Column<Row>.Uuid("tie_id", row => row.Row.Fact.TieId),
            Column<Row>.Date("on_day", row => row.Row.Fact.On),
            Column<Row>.Date("until_day", row => row.Row.Fact.Until),
            Column<Row>.Long("known_from", row => row.Row.Fact.KnownFrom),
            Column<Row>.Long("known_until", row => row.Row.Fact.KnownUntil),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "id"]);

    public static Projection Projection { get; } = Pathways.Rows(
        Name, version: 2, Table, (stream, history) => MilestoneFacts.Of(stream.Id, history.State.Log).Select(fact => new PathwayMilestone(IdOf(stream.Id, fact), stream.Id, fact)));

    private static Guid IdOf(Guid pathway, MilestoneFact fact) => Uuid8.Of(string.Create(
        CultureInfo.InvariantCulture, $"{pathway} {fact.Kind} {fact.Milestone} {fact.TieId} {fact.On:yyyy-MM-dd} {fact.Until:yyyy-MM-dd} {fact.KnownFrom}"));
}

/// <summary>What a file said about a milestone, as a row.</summary>
/// <param name="Id">Always the same for the same file and fact.</param>
internal sealed record PathwayMilestone(Guid Id, Guid PathwayId, MilestoneFact Fact);
