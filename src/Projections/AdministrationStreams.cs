using Casework.Domain.Administration;
using Casework.EventStore;

namespace Casework.Projections;

/// <summary>What was done with the system as a whole, as the event log knows it. Nothing is ever decided on it, so it has no state but how much there is.</summary>
public static class AdministrationStreams
{
    /// <summary>The tenant of what concerns all municipalities, and so belongs to none.</summary>
    public const string Operation = "casework-operation";

    public static Aggregate<int, AdministrationEvent> Aggregate { get; } = new(AdministrationEvent.StreamType, _ => 0, (count, _) => count + 1);

    /// <summary>The stored names.</summary>
    public static EventTypes Types { get; } = EventTypes.Of(AdministrationEvent.StoredNames);

    /// <summary>The one stream of a municipality, or of <see cref="Operation"/>.</summary>
    public static StreamKey Of(string tenant) =>
        new(tenant, Uuid8.Of($"{AdministrationEvent.StreamType} {tenant}"));
}
