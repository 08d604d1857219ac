using Casework.Domain.Pathways.Arrival;
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

namespace Casework.Domain.Pathways.Corrections;

/// <summary>
/// Puts right what an entry says or the day on which it was true. A decision stays under the rule it was taken by, and is only
/// put right by two people.
/// </summary>
public sealed record CorrectEntry(Guid EntryId, PathwayEvent Replacement, DateOnly CorrectedEffectiveOn, Personal<string> Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        Correct(pathway, now) is var decided && decided.Events.Count > 0 && Revision.ConcernsDecision(pathway.Log, EntryId)
            ? FourEyesRejection.Required.At(nameof(EntryId))
            : decided;

    /// <summary>What is recorded once nobody else has to agree.</summary>
    internal Decision<PathwayEvent> Correct(Pathway pathway, Circumstances now)
    {
        if (Shape.Text(Reason.Value, nameof(Reason), Shape.NoteLength) is { } flaw)
            return flaw;

        if (!now.IsPossible(CorrectedEffectiveOn))
            return PathwayRejection.EffectiveDateImpossible.At(nameof(CorrectedEffectiveOn));

        if (!pathway.Log.Exists(entry => entry.Id == EntryId))
            return CorrectionRejection.EntryNotFound.At(nameof(EntryId));

        if (Revision.Standing(pathway.Log).FirstOrDefault(entry => entry.Id == EntryId) is not { } current)
            return CorrectionRejection.EntryIsRetracted.At(nameof(EntryId));

        if (!IsCorrectable(current.Event))
            return CorrectionRejection.EntryNotCorrectable.At(nameof(EntryId));

        if (current.Event.GetType() != Replacement.GetType())
            return CorrectionRejection.ReplacementOfOtherKind.At(nameof(Replacement));

        var replacement = Replacement with { RuleSet = current.Event.RuleSet };
        if (Flaw(current.Event, replacement, pathway, now) is { } wrong)
            return wrong.At($"{nameof(Replacement)}.{wrong.Field}");

        return current.Event == replacement && current.EffectiveOn == CorrectedEffectiveOn
            ? Decision<PathwayEvent>.Nothing
            : DecisionsInDoubt.Flagged(pathway, new CorrectionEvent.EntryCorrected(EntryId, replacement, CorrectedEffectiveOn, Reason), now.Rules);
    }

    private static bool IsCorrectable(PathwayEvent @event) => @event is not (
        CorrectionEvent
        or ReviewEvent
        or FourEyesEvent
        or ProtectionEvent
        or HouseholdEvent.MemberLinked
        or HouseholdEvent.MemberUnlinked
        or DuplicateEvent
        or TransferEvent
        or ErasureEvent
        or GlassEvent
        or MentoringEvent
        or InterpretingEvent
        or LifecycleEvent.MarkedDormant
        or LifecycleEvent.Closed
        or LifecycleEvent.Reopened
        or LifecycleEvent.ComplianceWarningRaised);

    private Rejection? Flaw(PathwayEvent current, PathwayEvent replacement, Pathway pathway, Circumstances now) => (current, replacement) switch
    {
        (ArrivalEvent.PathwayOpened was, ArrivalEvent.PathwayOpened becomes) when was.Municipality != becomes.Municipality =>
            CorrectionRejection.MunicipalityStays.At(nameof(becomes.Municipality)),
        (_, LanguageEvent.ExamTaken e) when pathway.Language.Exam(e.ExamId) is { } exam => exam.Flaw(e.Outcome, e.Level)?.At(nameof(e.Level)),
        (_, ArrivalEvent e) => ArrivalShape.Flaw(e, now),
        (_, LanguageEvent e) => LanguageShape.Flaw(e, now),
        (_, SkillsEvent e) => SkillsShape.Flaw(e),
        (_, HouseholdEvent e) => HouseholdShape.Flaw(e),
        (_, SchoolingEvent e) => SchoolingShape.Flaw(e, now),
        (_, LifecycleEvent e) => LifecycleShape.Flaw(e),
        (_, RecognitionEvent e) => RecognitionShape.Flaw(e),
        (_, ResidenceEvent e) => ResidenceShape.Flaw(e, CorrectedEffectiveOn, now),
        (_, FoundingEvent e) => FoundingShape.Flaw(e),
        (_, DegreeAssessmentEvent e) => DegreeAssessmentShape.Flaw(e),
        (_, WorkEvent e) => WorkShape.Flaw(e, CorrectedEffectiveOn, now),
        (_, ParticipationEvent e) => ParticipationShape.Flaw(e, CorrectedEffectiveOn),
        (_, HousingEvent e) => HousingShape.Flaw(e, CorrectedEffectiveOn),
        (_, NeedEvent e) => NeedShape.Flaw(e),
        (_, SupportTaskEvent e) => SupportTaskShape.Flaw(e, now),
        (_, DigitalEvent e) => DigitalShape.Flaw(e),
        _ => null,
    };
}
