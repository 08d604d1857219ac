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
}

public enum RecognitionTrack { Standard, EuProfession, Accelerated }

public enum SuspensionReason { InformationRequested, OtherProcedure }

public enum RecognitionOutcome { Full, Partial, MeasureImposed, None, RefusedNonCooperation, AlreadyEstablished }

public enum CompensationMeasure { AdaptationPeriod, AptitudeTest, KnowledgeTest, FollowUpQualification }
