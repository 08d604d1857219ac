namespace Casework.Domain.Pathways.Recognition;

/// <summary>How foreign qualifications are recognised; several procedures may run on one pathway. Stored forever.</summary>
public abstract record RecognitionEvent : PathwayEvent
{
    private RecognitionEvent(Guid procedureId) => ProcedureId = procedureId;

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("recognition_filed", typeof(RecognitionFiled)),
        ("recognition_receipt_confirmed", typeof(ReceiptConfirmed)),
        ("recognition_documents_completed", typeof(DocumentsCompleted)),
        ("recognition_clock_suspended", typeof(ClockSuspended)),
        ("recognition_clock_resumed", typeof(ClockResumed)),
        ("recognition_deadline_extended", typeof(DeadlineExtended)),
        ("recognition_decided", typeof(RecognitionDecided)),
        ("recognition_measure_chosen", typeof(MeasureChosen)),
        ("recognition_measure_finished", typeof(MeasureFinished)),
        ("recognition_objection_filed", typeof(ObjectionFiled)),
        ("recognition_withdrawn", typeof(RecognitionWithdrawn)),
        ("recognition_advised", typeof(RecognitionAdvised)),
        ("recognition_occupation_chosen", typeof(ReferenceOccupationChosen)),
        ("recognition_employer_mandate_given", typeof(EmployerMandateGiven)),
        ("recognition_evidence_presented", typeof(EvidencePresented)),
        ("recognition_other_procedure_ordered", typeof(OtherProcedureOrdered)),
        ("recognition_refusal_warned", typeof(RefusalWarned)),
        ("recognition_authority_transferred", typeof(AuthorityTransferred)),
        ("recognition_superseded", typeof(RecognitionSuperseded)),
        ("recognition_decision_notified", typeof(DecisionNotified)),
        ("recognition_obstacle_ended", typeof(ObstacleEnded)),
        ("recognition_restitution_requested", typeof(RestitutionRequested)),
        ("recognition_restitution_decided", typeof(RestitutionDecided)),
    ];

    public Guid ProcedureId { get; init; }

    public sealed record RecognitionFiled(
        Guid ProcedureId, string ReferenceOccupation, bool Regulated, string Authority, RecognitionTrack Track, string TrainingCountry) : RecognitionEvent(ProcedureId);

    public sealed record ReceiptConfirmed(Guid ProcedureId, IReadOnlyList<string> MissingDocuments) : RecognitionEvent(ProcedureId)
    {
        public bool Equals(ReceiptConfirmed? other) => base.Equals(other) && MissingDocuments.SequenceEqual(other.MissingDocuments);

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), MissingDocuments.Count);
    }

    public sealed record DocumentsCompleted(Guid ProcedureId) : RecognitionEvent(ProcedureId);

    /// <param name="Until">The deadline set for the answer; null for another procedure (section 14), which has no set end.</param>
    public sealed record ClockSuspended(Guid ProcedureId, SuspensionReason Reason, DateOnly? Until) : RecognitionEvent(ProcedureId);

    public sealed record ClockResumed(Guid ProcedureId) : RecognitionEvent(ProcedureId);

    public sealed record DeadlineExtended(Guid ProcedureId, int Months, Personal<string> Reason) : RecognitionEvent(ProcedureId);

    public sealed record RecognitionDecided(Guid ProcedureId, RecognitionOutcome Outcome) : RecognitionEvent(ProcedureId);

    public sealed record MeasureChosen(Guid ProcedureId, CompensationMeasure Measure, int? Months) : RecognitionEvent(ProcedureId);

    public sealed record MeasureFinished(Guid ProcedureId, bool Passed) : RecognitionEvent(ProcedureId);

    public sealed record ObjectionFiled(Guid ProcedureId) : RecognitionEvent(ProcedureId);

    public sealed record RecognitionWithdrawn(Guid ProcedureId) : RecognitionEvent(ProcedureId);

    /// <param name="Office">Who advised, for example a counselling centre.</param>
    public sealed record RecognitionAdvised(Guid ProcedureId, string Office) : RecognitionEvent(ProcedureId);

    /// <param name="ReferenceOccupation">The German occupation whose equivalence is to be asked for.</param>
    public sealed record ReferenceOccupationChosen(Guid ProcedureId, string ReferenceOccupation, bool Regulated) : RecognitionEvent(ProcedureId);

    /// <summary>The employer may act for the applicant in the accelerated procedure (section 81a AufenthG).</summary>
    public sealed record EmployerMandateGiven(Guid ProcedureId, Personal<string> Employer) : RecognitionEvent(ProcedureId);

    /// <summary>What an earlier application for the occupation did not show.</summary>
    public sealed record EvidencePresented(Guid ProcedureId, Personal<string> Evidence) : RecognitionEvent(ProcedureId);

    /// <summary>Documents do not suffice: another procedure (section 14 BQFG) suspends the decision clock until it ends.</summary>
    public sealed record OtherProcedureOrdered(Guid ProcedureId, OtherProcedure Procedure) : RecognitionEvent(ProcedureId);

    /// <summary>A written warning before a refusal for missing cooperation (section 15(3) BQFG).</summary>
    /// <param name="Until">The last day for what was asked for.</param>
    public sealed record RefusalWarned(Guid ProcedureId, DateOnly Until) : RecognitionEvent(ProcedureId);

    /// <summary>Another authority is competent: the application goes on there as a procedure of its own.</summary>
    /// <param name="RemainingDays">What was left of the decision clock; null when it did not run.</param>
    public sealed record AuthorityTransferred(Guid ProcedureId, Guid NewProcedureId, string Authority, int? RemainingDays) : RecognitionEvent(ProcedureId);

    /// <summary>Another application takes the place of this one.</summary>
    public sealed record RecognitionSuperseded(Guid ProcedureId, Guid ByProcedureId) : RecognitionEvent(ProcedureId);

    /// <summary>The applicant was told of the decision: the time for an objection begins.</summary>
    /// <param name="RemedyNotice">Whether the decision says how to object (section 7(3) BQFG); without that there is more time.</param>
    public sealed record DecisionNotified(Guid ProcedureId, bool RemedyNotice) : RecognitionEvent(ProcedureId);

    /// <summary>What kept the applicant from objecting in time is gone: the time to ask for restitution begins.</summary>
    public sealed record ObstacleEnded(Guid ProcedureId) : RecognitionEvent(ProcedureId);

    /// <summary>Restitution was asked for after the time for an objection (section 60 VwGO). Why is told to the authority alone.</summary>
    /// <param name="ForceMajeure">Whether force majeure is said to have kept the applicant from asking earlier.</param>
    public sealed record RestitutionRequested(Guid ProcedureId, bool ForceMajeure) : RecognitionEvent(ProcedureId);

    public sealed record RestitutionDecided(Guid ProcedureId, bool Granted) : RecognitionEvent(ProcedureId);
}

public enum RecognitionTrack { Standard, EuProfession, Accelerated }

public enum SuspensionReason { InformationRequested, OtherProcedure }

public enum OtherProcedure { WorkSample, ExpertTalk, Exam }

public enum RecognitionOutcome { Full, Partial, MeasureImposed, None, RefusedNonCooperation, AlreadyEstablished }

public enum CompensationMeasure { AdaptationPeriod, AptitudeTest, KnowledgeTest, FollowUpQualification }
