using Casework.Domain.Staffing;
using Casework.EventStore;

namespace Casework.Projections;

/// <summary>The teams and deputies of a municipality as the event log knows them. Read from the log itself: who is in charge is never behind.</summary>
public static class MunicipalStaff
{
    public static Aggregate<StaffHistory, StaffEvent> Aggregate { get; } = new(
        StaffEvent.StreamType,
        _ => StaffHistory.Initial,
        (history, recorded) => history.Add(
            new StaffEntry(recorded.EventId, recorded.Version, recorded.Headers.EffectiveOn, recorded.RecordedAt, recorded.Event)));

    /// <summary>The stored names.</summary>
    public static EventTypes Types { get; } = EventTypes.Of(StaffEvent.StoredNames);

    /// <summary>The one stream of a municipality.</summary>
    public static StreamKey Of(string tenant) =>
        new(tenant, Uuid8.Of($"{StaffEvent.StreamType} {tenant}"));
}
