using System.Reflection;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;

namespace Casework.Projections;

/// <summary>
/// The plain texts of a pathway's events that are stored as they are, each looked at: keys and tags of a closed form, subjects of tokens
/// of those who work with the pathway, and editions of texts, which are counted after an erasure, too.
/// </summary>
public static class PlainCodes
{
    /// <summary>Of which event, which property.</summary>
    public static IReadOnlySet<(Type Event, string Property)> All { get; } = new HashSet<(Type, string)>
    {
        (typeof(PathwayEvent), nameof(PathwayEvent.RuleSet)),

        // Official keys of municipalities, districts and Länder.
        (typeof(ArrivalEvent.PathwayOpened), nameof(ArrivalEvent.PathwayOpened.Municipality)),
        (typeof(ArrivalEvent.AllocatedToMunicipality), nameof(ArrivalEvent.AllocatedToMunicipality.Municipality)),
        (typeof(HousingEvent.HousingPlaced), nameof(HousingEvent.HousingPlaced.Municipality)),
        (typeof(HousingEvent.ResidenceObligationRecorded), nameof(HousingEvent.ResidenceObligationRecorded.Area)),
        (typeof(ParticipationEvent.BoardCandidacyAdmitted), nameof(ParticipationEvent.BoardCandidacyAdmitted.Municipality)),
        (typeof(ParticipationEvent.BoardMemberSeated), nameof(ParticipationEvent.BoardMemberSeated.Municipality)),
        (typeof(ParticipationEvent.BoardMemberLeft), nameof(ParticipationEvent.BoardMemberLeft.Municipality)),
        (typeof(ParticipationEvent.EuLocalVoterRegistered), nameof(ParticipationEvent.EuLocalVoterRegistered.Municipality)),
        (typeof(TransferEvent), nameof(TransferEvent.Municipality)),
        (typeof(TransferEvent.PathwayTakenOver), nameof(TransferEvent.PathwayTakenOver.Responsible)),

        // Languages (BCP 47), countries (ISO 3166-1), occupations (KldB 2010).
        (typeof(ArrivalEvent.PathwayOpened), nameof(ArrivalEvent.PathwayOpened.PreferredLanguage)),
        (typeof(ParticipationEvent.RightsInformationDelivered), nameof(ParticipationEvent.RightsInformationDelivered.Language)),
        (typeof(ParticipationEvent.RightsInformationAcknowledged), nameof(ParticipationEvent.RightsInformationAcknowledged.Language)),
        (typeof(SchoolingEvent.ParentsInformed), nameof(SchoolingEvent.ParentsInformed.Language)),
        (typeof(ProtectionEvent.ConsentGiven), nameof(ProtectionEvent.ConsentGiven.Language)),
        (typeof(InterpretingEvent.InterpreterRequested), nameof(InterpretingEvent.InterpreterRequested.Language)),
        (typeof(DegreeAssessmentEvent.DegreeAssessmentRequested), nameof(DegreeAssessmentEvent.DegreeAssessmentRequested.TrainingCountry)),
        (typeof(RecognitionEvent.RecognitionFiled), nameof(RecognitionEvent.RecognitionFiled.TrainingCountry)),
        (typeof(WorkEvent.ProfileRecorded), nameof(WorkEvent.ProfileRecorded.Occupation)),
        (typeof(WorkEvent.SpellStarted), nameof(WorkEvent.SpellStarted.Occupation)),

        // Editions of texts that everybody gets.
        (typeof(ParticipationEvent.RightsInformationDelivered), nameof(ParticipationEvent.RightsInformationDelivered.Version)),
        (typeof(ParticipationEvent.RightsInformationAcknowledged), nameof(ParticipationEvent.RightsInformationAcknowledged.Version)),
        (typeof(ProtectionEvent.ConsentGiven), nameof(ProtectionEvent.ConsentGiven.TextVersion)),

        // Who works with the pathway: subjects of tokens, which four eyes and deputies are decided by.
        (typeof(LifecycleEvent.CaseworkerAssigned), nameof(LifecycleEvent.CaseworkerAssigned.Caseworker)),
        (typeof(FourEyesEvent.FourEyesProposed), nameof(FourEyesEvent.FourEyesProposed.ProposedBy)),
        (typeof(FourEyesEvent.FourEyesConfirmed), nameof(FourEyesEvent.FourEyesConfirmed.ConfirmedBy)),
        (typeof(FourEyesEvent.FourEyesRejected), nameof(FourEyesEvent.FourEyesRejected.RejectedBy)),
        (typeof(GlassEvent.GlassBroken), nameof(GlassEvent.GlassBroken.By)),
        (typeof(GlassEvent.GlassBroken), nameof(GlassEvent.GlassBroken.Rule)),
        (typeof(GlassEvent.GlassReviewed), nameof(GlassEvent.GlassReviewed.By)),
        (typeof(MentoringEvent.MatchProposed), nameof(MentoringEvent.MatchProposed.Mentor)),
        (typeof(MentoringEvent.MatchProposed), nameof(MentoringEvent.MatchProposed.Rule)),
        (typeof(InterpretingEvent.InterpreterRequested), nameof(InterpretingEvent.InterpreterRequested.Rule)),
        (typeof(InterpretingEvent.InterpreterAssigned), nameof(InterpretingEvent.InterpreterAssigned.Interpreter)),
        (typeof(DuplicateEvent.DuplicateSuspected), nameof(DuplicateEvent.DuplicateSuspected.SuspectedBy)),
        (typeof(DuplicateEvent.PathwayMerged), nameof(DuplicateEvent.PathwayMerged.MergedBy)),

        // A code of a closed list; what it is about is sealed, since it may be the name of a place.
        (typeof(LifecycleEvent.ComplianceWarningRaised), nameof(LifecycleEvent.ComplianceWarningRaised.Code)),
    };

    public static bool Contains(MemberInfo property) => All.Contains((property.DeclaringType!, property.Name));
}
