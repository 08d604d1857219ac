using Casework.Domain.Surveys;
using Casework.EventStore;

namespace Casework.Projections;

/// <summary>Figures of surveys as the event log knows them: one stream, beside the releases.</summary>
public static class SurveyStreams
{
    public static Aggregate<SurveyLedger, SurveyEvent> Aggregate { get; } = new(
        SurveyEvent.StreamType,
        _ => SurveyLedger.Initial,
        (ledger, recorded) => SurveyLedger.Evolve(ledger, recorded.Event, recorded.RecordedAt, recorded.Position));

    /// <summary>The stored names.</summary>
    public static EventTypes Types { get; } = EventTypes.Of(SurveyEvent.StoredNames);

    public static StreamKey Stream { get; } = new(ReleaseStreams.Publisher, Uuid8.Of(SurveyEvent.StreamType));
}
