using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class RecognitionShape
{
    private const int MostDocuments = 100;

    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(RecognitionEvent @event) => @event switch
    {
        RecognitionFiled e => Flaw(e),
        ReceiptConfirmed { MissingDocuments.Count: > MostDocuments } => RecognitionRejection.TooManyDocuments,
        ReceiptConfirmed e => e.MissingDocuments
            .Select(document => Shape.Text(document, nameof(e.MissingDocuments)))
            .FirstOrDefault(flaw => flaw is not null),
        ClockSuspended { Reason: SuspensionReason.InformationRequested, Until: null } => RecognitionRejection.SuspensionNeedsDeadline,
        ClockSuspended { Reason: SuspensionReason.OtherProcedure, Until: not null } => RecognitionRejection.SuspensionHasNoSetEnd,
        DeadlineExtended { Months: < 1 } => RecognitionRejection.ExtensionTooShort,
        DeadlineExtended e => Shape.Text(e.Reason.Value, nameof(e.Reason), Shape.NoteLength),
        RecognitionAdvised e => Shape.Text(e.Office, nameof(e.Office)),
        ReferenceOccupationChosen e => Shape.Text(e.ReferenceOccupation, nameof(e.ReferenceOccupation)),
        EmployerMandateGiven e => Shape.Text(e.Employer.Value, nameof(e.Employer)),
        EvidencePresented e => Shape.Text(e.Evidence.Value, nameof(e.Evidence), Shape.NoteLength),
        AuthorityTransferred e when e.NewProcedureId == e.ProcedureId => RecognitionRejection.IdTaken.At(nameof(e.NewProcedureId)),
        AuthorityTransferred e => Shape.Text(e.Authority, nameof(e.Authority)),
        RecognitionSuperseded e when e.ByProcedureId == e.ProcedureId => RecognitionRejection.SupersededByItself,
        _ => null,
    };

    private static Rejection? Flaw(RecognitionFiled e)
    {
        if (Shape.Text(e.ReferenceOccupation, nameof(e.ReferenceOccupation)) is { } occupation)
            return occupation;

        if (Shape.Text(e.Authority, nameof(e.Authority)) is { } authority)
            return authority;

        if (!Shape.IsCountry(e.TrainingCountry))
            return RecognitionRejection.CountryInvalid;

        return e.Track is RecognitionTrack.EuProfession && !e.Regulated ? RecognitionRejection.EuTrackNeedsRegulatedOccupation : null;
    }
}
