using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Releases;

/// <summary>Which event shows that a milestone was reached.</summary>
public static class Milestones
{
    /// <returns>Null for an event that shows none. Nobody is counted for a complaint: those are figures of their own.</returns>
    public static Milestone? ShownBy(PathwayEvent @event) => @event switch
    {
        LanguageEvent.ExamTaken { Outcome: ExamOutcome.Passed, Level: >= LanguageLevel.B1 } => Milestone.LanguageB1,
        LanguageEvent.ExternalCertificateRecorded { Level: >= LanguageLevel.B1 } => Milestone.LanguageB1,
        RecognitionEvent.RecognitionDecided { Outcome: RecognitionOutcome.Full or RecognitionOutcome.Partial } => Milestone.QualificationRecognised,
        WorkEvent.SpellStarted { Kind: SpellKind.Employment or SpellKind.VocationalTraining } => Milestone.FirstJob,
        HousingEvent.HousingPlaced { Kind: HousingKind.OwnLease } => Milestone.OwnHousing,
        SchoolingEvent.Enrolled { Kind: SchoolKind.Primary or SchoolKind.Secondary } => Milestone.SchoolPlace,
        SchoolingEvent.SchoolChanged { Kind: SchoolKind.Primary or SchoolKind.Secondary } => Milestone.SchoolPlace,
        ParticipationEvent.ForumAttended
            or ParticipationEvent.SubmissionMade { Kind: SubmissionKind.Suggestion }
            or ParticipationEvent.VolunteerRoleTaken
            or ParticipationEvent.BoardCandidacyAdmitted
            or ParticipationEvent.BoardMemberSeated
            or ParticipationEvent.EuLocalVoterRegistered => Milestone.FirstParticipation,
        _ => null,
    };

    /// <summary>
    /// Whether it is of children, of whom nothing is said about a single municipality and nothing by the quarter. Of health, complaints and
    /// discrimination there is no milestone: no schema can ask for one.
    /// </summary>
    public static bool IsProtected(Milestone milestone) => milestone is Milestone.SchoolPlace;

    /// <summary>The evidence that an event is; what was revoked shows nothing.</summary>
    internal static Guid? Evidence(PathwayEvent @event) => @event switch
    {
        LanguageEvent.ExamTaken e => e.ExamId,
        LanguageEvent.ExternalCertificateRecorded e => e.CertificateId,
        _ => null,
    };
}
