using Casework.Domain.Releases;
using Casework.EventStore;

namespace Casework.Projections;

/// <summary>Releases and the privacy budget as the event log knows them: one stream for all municipalities.</summary>
public static class ReleaseStreams
{
    /// <summary>The tenant that releases belong to: no municipality, since a person's budget is one for all of them.</summary>
    public const string Publisher = "council-releases";

    public static Aggregate<ReleaseLedger, ReleaseEvent> Aggregate { get; } = new(
        ReleaseEvent.StreamType,
        _ => ReleaseLedger.Initial,
        (ledger, recorded) => ReleaseLedger.Evolve(ledger, recorded.Event, recorded.RecordedAt));

    /// <summary>The stored names.</summary>
    public static EventTypes Types { get; } = EventTypes.Of(ReleaseEvent.StoredNames);

    public static StreamKey Stream { get; } = new(Publisher, Uuid8.Of(ReleaseEvent.StreamType));

    /// <summary>The one release of a table and period under a schema.</summary>
    public static Guid IdOf(string schema, ReleaseTable table, string period) => Uuid8.Of($"{ReleaseEvent.StreamType} {schema} {table} {period}");
}
