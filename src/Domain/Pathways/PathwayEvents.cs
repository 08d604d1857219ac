using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Pathways;

/// <summary>The names under which the stream and its events are stored, apart from the names of types.</summary>
public static class PathwayEvents
{
    public const string StreamType = "newcomer_pathway";

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        .. LifecycleEvent.StoredNames,
        .. ArrivalEvent.StoredNames,
        .. LanguageEvent.StoredNames,
        .. RecognitionEvent.StoredNames,
        .. WorkEvent.StoredNames,
        .. ParticipationEvent.StoredNames,
        .. CorrectionEvent.StoredNames,
    ];
}
