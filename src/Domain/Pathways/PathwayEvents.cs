using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Digital;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Skills;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Transfers;
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
        .. SchoolingEvent.StoredNames,
        .. HouseholdEvent.StoredNames,
        .. SkillsEvent.StoredNames,
        .. RecognitionEvent.StoredNames,
        .. DegreeAssessmentEvent.StoredNames,
        .. ResidenceEvent.StoredNames,
        .. FoundingEvent.StoredNames,
        .. WorkEvent.StoredNames,
        .. ParticipationEvent.StoredNames,
        .. HousingEvent.StoredNames,
        .. NeedEvent.StoredNames,
        .. SupportTaskEvent.StoredNames,
        .. DigitalEvent.StoredNames,
        .. CorrectionEvent.StoredNames,
        .. ReviewEvent.StoredNames,
        .. FourEyesEvent.StoredNames,
        .. ProtectionEvent.StoredNames,
        .. DuplicateEvent.StoredNames,
        .. TransferEvent.StoredNames,
        .. ErasureEvent.StoredNames,
        .. GlassEvent.StoredNames,
        .. MentoringEvent.StoredNames,
        .. InterpretingEvent.StoredNames,
    ];
}
