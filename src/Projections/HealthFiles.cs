using Casework.Domain.HealthFiles;
using Casework.EventStore;

namespace Casework.Projections;

/// <summary>The confidential stream beside a pathway: how it folds, and where it stands. No read model is written from it.</summary>
public static class HealthFiles
{
    public static Aggregate<HealthHistory, HealthEvent> Aggregate { get; } = new(
        HealthEvent.StreamType,
        _ => HealthHistory.Initial,
        (history, recorded) => history.Add(
            new HealthEntry(recorded.EventId, recorded.Version, recorded.Headers.EffectiveOn, recorded.RecordedAt, recorded.Event)));

    /// <summary>The stored names.</summary>
    public static EventTypes Types { get; } = EventTypes.Of(HealthEvent.StoredNames);

    /// <summary>The one health file of a pathway.</summary>
    public static StreamKey Of(StreamKey pathway) => pathway with
    {
        Id = Uuid8.Of($"{HealthEvent.StreamType} {pathway.Tenant} {pathway.Id}"),
    };
}
