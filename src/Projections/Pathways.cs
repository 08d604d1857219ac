using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.EventStore.Projecting;

namespace Casework.Projections;

/// <summary>The newcomer's pathway as the event log knows it: how it folds, and how its events are stored.</summary>
public static class Pathways
{
    /// <summary>One instance for all, so that everybody who folds pathways shares the folding.</summary>
    public static Aggregate<PathwayHistory, PathwayEvent> Aggregate { get; } = new(
        PathwayEvents.StreamType,
        _ => PathwayHistory.Initial,
        (history, recorded) => history.Add(EntryOf(recorded)));

    /// <summary>The stored names.</summary>
    public static EventTypes Types { get; } = EventTypes.Of(PathwayEvents.StoredNames);

    /// <summary>Personal data are sealed; a correction holds another event.</summary>
    public static CodecOptions Codec { get; } = new()
    {
        PolymorphicBase = typeof(PathwayEvent),
        Personal = new PersonalMarker(typeof(Personal<>), StoredEvents.PurposeOf) { IsText = StoredEvents.IsText },
    };

    /// <summary>Rows that are a function of a folded pathway. One that cannot be read is parked alone.</summary>
    internal static Projection Rows<TRow>(
        string name, int version, Table<TenantRow<TRow>> table, Func<StreamKey, Aggregated<PathwayHistory>, IEnumerable<TRow>> rows) =>
        new StreamProjection<PathwayHistory, PathwayEvent, TenantRow<TRow>>(
            name, version, table, Aggregate, (stream, history) => rows(stream, history).Select(row => new TenantRow<TRow>(stream.Tenant, row)))
        { ParksByStream = true };

    public static Entry EntryOf(Recorded<PathwayEvent> recorded) =>
        new(recorded.EventId, recorded.Version, recorded.Headers.EffectiveOn, recorded.RecordedAt, recorded.Event)
        {
            Origin = recorded.Headers.Origin is { } origin ? new(origin.Tenant, origin.EventId, origin.RecordedAt) : null,
            Position = recorded.Position,
        };
}
