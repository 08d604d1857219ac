using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;

namespace Casework.Domain.Pathways.Decisions;

/// <summary>Which command a decision came from, so that it can be taken again.</summary>
public static class DecisionCommands
{
    private const string ErasedReason = "(erased)";

    /// <summary>What names a rule set was decided under it; anything else is a fact.</summary>
    public static bool IsDecision(PathwayEvent @event) => @event.RuleSet is not null;

    /// <param name="on">The day on which the decision was effective.</param>
    /// <returns>Null for what is no decision.</returns>
    public static PathwayCommand? Of(PathwayEvent decision, DateOnly on) => IsDecision(decision) && Command(decision) is { } command ? command with { EffectiveOn = on } : null;

    private static PathwayCommand? Command(PathwayEvent decision) => decision switch
    {
        LifecycleEvent.MarkedDormant => new MarkDormant(),
        LanguageEvent.EntitlementGranted e => new GrantLanguageEntitlement(e.Basis, e.CourseType, e.ValidUntil),
        LanguageEvent.RepeatGranted e => new GrantCourseRepeat(e.CourseId),
        RecognitionEvent.RecognitionFiled e =>
            new FileRecognition(e.ProcedureId, e.ReferenceOccupation, e.Regulated, e.Authority, e.Track, e.TrainingCountry),
        RecognitionEvent.DocumentsCompleted e => new CompleteRecognitionDocuments(e.ProcedureId),
        RecognitionEvent.DeadlineExtended e => new ExtendRecognitionDeadline(e.ProcedureId, e.Months, Said(e.Reason)),
        RecognitionEvent.RecognitionDecided e => new DecideRecognition(e.ProcedureId, e.Outcome),
        RecognitionEvent.RefusalWarned e => new WarnOfRefusal(e.ProcedureId, e.Until),
        RecognitionEvent.AuthorityTransferred e => new TransferRecognition(e.ProcedureId, e.NewProcedureId, e.Authority),
        RecognitionEvent.RestitutionDecided e => new DecideRestitution(e.ProcedureId, e.Granted),
        RecognitionEvent.MeasureChosen e => new ChooseCompensationMeasure(e.ProcedureId, e.Measure, e.Months),
        DegreeAssessmentEvent.AssessmentDocumentsCompleted e => new CompleteDegreeAssessmentDocuments(e.AssessmentId),
        DegreeAssessmentEvent.AssessmentFeePaid e => new PayDegreeAssessmentFee(e.AssessmentId),
        DegreeAssessmentEvent.DegreeAssessed e => new RecordDegreeAssessment(e.AssessmentId, e.Comparability),
        HousingEvent.ResidenceObligationRecorded e => new RecordResidenceObligation(e.ObligationId, e.Area, e.StartsWith, e.EndsOn),
        FoundingEvent.PermissionChecked e => new CheckFoundingPermission(e.FoundingId, e.Permitted),
        ParticipationEvent.NaturalisationDecided e => new DecideNaturalisation(e.ApplicationId, e.Granted),
        ProtectionEvent.DisclosureMade e => new MakeDisclosure(e.DisclosureId, e.RecipientKind, e.Recipient, e.Basis, e.Fields),
        ProtectionEvent.AccessRequested e => new ReceiveAccessRequest(e.RequestId),
        _ => null,
    };

    // A reason that was erased was given: its absence must not turn the decision over.
    private static Personal<string> Said(Personal<string> reason) => reason.IsErased ? ErasedReason : reason;
}
