using System.Collections.Frozen;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.TimelineEntry>;

namespace Casework.Projections;

/// <summary>Each event to one row, without what happened: that stays in the log, where it is sealed.</summary>
public static class PathwayTimelineProjection
{
    public const string Name = "PathwayTimelines";

    private static readonly FrozenDictionary<Type, string> StoredNames =
        PathwayEvents.StoredNames.ToFrozenDictionary(stored => stored.Type, stored => stored.Name);

    private static readonly Table<Row> Table = new(
        "pathway_timelines",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Long("position", row => row.Row.Position),
            Column<Row>.Uuid("event_id", row => row.Row.Id),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Int("version", row => row.Row.Version),
            Column<Row>.Text("type", row => row.Row.Type),
            Column<Row>.Date("effective_on", row => row.Row.EffectiveOn),
            Column<Row>.Timestamp("recorded_at", row => row.Row.RecordedAt),
            Column<Row>.Text("actor", row => row.Row.Actor),
            Column<Row>.Text("role", row => row.Row.Role),
            Column<Row>.Text("rule_set", row => row.Row.RuleSet),
            Column<Row>.Uuid("corrects", row => row.Row.Corrects),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "position"]);

    public static Projection Projection { get; } = new EventProjection<PathwayEvent, Row>(
        Name,
        version: 1,
        Table,
        PathwayEvents.StreamType,
        recorded => [new(recorded.Stream.Tenant, EntryOf(recorded))])
    { ParksByStream = true };

    public static TimelineEntry EntryOf(Recorded<PathwayEvent> recorded) => new(
        recorded.EventId,
        recorded.Stream.Id,
        recorded.Position,
        (int)recorded.Version,
        StoredNames[recorded.Event.GetType()],
        recorded.Headers.EffectiveOn,
        recorded.RecordedAt,
        recorded.Headers.Actor,
        recorded.Headers.Role,
        recorded.Headers.RuleSet ?? recorded.Event.RuleSet,
        Corrects: recorded.Event switch
        {
            CorrectionEvent.EntryCorrected e => e.EntryId,
            CorrectionEvent.EntryRetracted e => e.EntryId,
            _ => null,
        },
        CorrectedBy: null,
        Fact: null)
    {
        Origin = recorded.Headers.Origin,
    };
}
