using static Casework.Domain.Pathways.Language.LanguageEvent;

namespace Casework.Domain.Pathways.Language;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class LanguageShape
{
    // Ten times the longest course: more is a slip, and sums of it would leave the range of a number.
    private const int MostUnits = 10_000;

    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(LanguageEvent @event, Circumstances now) => @event switch
    {
        CourseEnrolled e => Shape.Text(e.Provider, nameof(e.Provider)),
        EntitlementGranted { GrantedUnits: <= 0 or > MostUnits } e => LanguageRejection.UnitsInvalid.At(nameof(e.GrantedUnits)),
        RepeatGranted { Units: <= 0 or > MostUnits } e => LanguageRejection.UnitsInvalid.At(nameof(e.Units)),
        AttendanceRecorded { Units: <= 0 or > MostUnits } e => LanguageRejection.UnitsInvalid.At(nameof(e.Units)),
        ExamTaken { Outcome: not ExamOutcome.Passed, Level: not null } e => LanguageRejection.LevelUnexpected.At(nameof(e.Level)),
        ExternalCertificateRecorded e => Flaw(e, now),
        DueAttendanceCertified e => Shape.Text(e.Issuer, nameof(e.Issuer))
            ?? (Shape.IsDocumentHash(e.DocumentHash) ? null : LanguageRejection.DocumentHashInvalid.At(nameof(e.DocumentHash))),
        EvidenceRevoked e => Shape.Text(e.Reason.Value, nameof(e.Reason), Shape.NoteLength),
        _ => null,
    };

    private static Rejection? Flaw(ExternalCertificateRecorded e, Circumstances now)
    {
        if (Shape.Text(e.Issuer, nameof(e.Issuer)) is { } issuer)
            return issuer;

        if (!Shape.IsDocumentHash(e.DocumentHash))
            return LanguageRejection.DocumentHashInvalid.At(nameof(e.DocumentHash));

        return e.IssuedOn > now.Today ? LanguageRejection.CertificateFromTheFuture.At(nameof(e.IssuedOn)) : null;
    }
}
