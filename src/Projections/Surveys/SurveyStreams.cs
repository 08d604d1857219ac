using System.Security.Cryptography;
using System.Text;
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
    public static EventTypes Types { get; } = SurveyEvent.StoredNames.Aggregate(new EventTypes(), (types, stored) => types.Register(stored.Name, stored.Type));

    public static StreamKey Stream { get; } = new(ReleaseStreams.Publisher, Uuid8.Of(SHA256.HashData(Encoding.UTF8.GetBytes(SurveyEvent.StreamType))));
}
