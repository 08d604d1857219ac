namespace Casework.Domain.HealthFiles;

public static class HealthRejection
{
    public static Rejection ScreeningAlreadyKnown { get; } = new(
        "SCREENING_ALREADY_KNOWN",
        "A screening with this id is already recorded with other particulars. Retract that entry.",
        "Eine Untersuchung mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zurückzunehmen.");

    public static Rejection ScreeningNotFound { get; } = new(
        "SCREENING_NOT_FOUND",
        "No screening with this id was offered.",
        "Eine Untersuchung mit dieser Kennung wurde nicht angeboten.");

    public static Rejection ScreeningAlreadyAnswered { get; } = new(
        "SCREENING_ALREADY_ANSWERED",
        "The screening was done or declined already.",
        "Die Untersuchung wurde bereits durchgeführt oder abgelehnt.");

    public static Rejection ScreeningAnsweredTooEarly { get; } = new(
        "SCREENING_ANSWERED_BEFORE_OFFER",
        "The screening would be done or declined before it was offered.",
        "Die Untersuchung würde durchgeführt oder abgelehnt, bevor sie angeboten wurde.");

    public static Rejection ReferralAlreadyKnown { get; } = new(
        "REFERRAL_ALREADY_KNOWN",
        "A referral with this id is already recorded with other particulars. Retract that entry.",
        "Eine Weiterleitung mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zurückzunehmen.");

    public static Rejection ReferralNotFound { get; } = new(
        "REFERRAL_NOT_FOUND",
        "No referral with this id was made.",
        "Eine Weiterleitung mit dieser Kennung gibt es nicht.");

    public static Rejection ReferralAlreadyAccepted { get; } = new(
        "REFERRAL_ALREADY_ACCEPTED",
        "The referral was accepted already, on another day.",
        "Die Weiterleitung wurde bereits angenommen, an einem anderen Tag.");

    public static Rejection ReferralAlreadyEnded { get; } = new(
        "REFERRAL_ALREADY_ENDED",
        "The referral has ended already.",
        "Die Weiterleitung ist bereits beendet.");

    public static Rejection ReferralChangedLater { get; } = new(
        "REFERRAL_CHANGED_LATER",
        "The referral was made or accepted on a later date.",
        "Die Weiterleitung erfolgte oder wurde angenommen an einem späteren Datum.");

    public static Rejection EntryNotFound { get; } = new(
        "HEALTH_ENTRY_NOT_FOUND",
        "There is no such entry in this health file.",
        "Diesen Eintrag gibt es in dieser Gesundheitsakte nicht.");

    public static Rejection EntryNotRetractable { get; } = new(
        "HEALTH_ENTRY_NOT_RETRACTABLE",
        "The opening of a health file and a retraction are not retracted.",
        "Das Anlegen einer Gesundheitsakte und eine Rücknahme werden nicht zurückgenommen.");
}
