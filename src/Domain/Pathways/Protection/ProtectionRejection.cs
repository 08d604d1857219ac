namespace Casework.Domain.Pathways.Protection;

public static class ProtectionRejection
{
    public static readonly Rejection RecipientMissing = new(
        "CONSENT_NEEDS_RECIPIENT",
        "A consent to a referral names to whom.",
        "Eine Einwilligung in eine Vermittlung nennt die empfangende Stelle.")
    { Field = nameof(GiveConsent.Recipient) };

    public static readonly Rejection RecipientUnexpected = new(
        "CONSENT_HAS_NO_RECIPIENT",
        "Only a consent to a referral names a recipient.",
        "Nur eine Einwilligung in eine Vermittlung nennt eine empfangende Stelle.")
    { Field = nameof(GiveConsent.Recipient) };

    public static readonly Rejection ConsentMissing = new(
        "CONSENT_MISSING",
        "The person has not consented to this, or has withdrawn the consent.",
        "Die Person hat hierin nicht eingewilligt oder die Einwilligung widerrufen.")
    { Field = nameof(MakeDisclosure.Basis) };

    public static readonly Rejection BasisNotAllowed = new(
        "DISCLOSURE_BASIS_NOT_ALLOWED",
        "Data are not given to such a recipient on this basis.",
        "Auf dieser Grundlage werden an eine solche Stelle keine Daten gegeben.")
    { Field = nameof(MakeDisclosure.Basis) };

    public static readonly Rejection FieldsMissing = new(
        "DISCLOSURE_WITHOUT_FIELDS",
        "A disclosure names what is given, each field once.",
        "Eine Weitergabe nennt, was weitergegeben wird, jedes Feld einmal.")
    { Field = nameof(MakeDisclosure.Fields) };

    public static readonly Rejection DisclosureAlreadyKnown = new(
        "DISCLOSURE_ALREADY_KNOWN",
        "A disclosure with this id is already recorded with other particulars.",
        "Eine Weitergabe mit dieser Kennung ist bereits mit anderen Angaben erfasst.")
    { Field = nameof(MakeDisclosure.DisclosureId) };

    public static readonly Rejection HoldAlreadyKnown = new(
        "LEGAL_HOLD_ALREADY_KNOWN",
        "A legal hold with this id is already recorded with other particulars.",
        "Eine Löschsperre mit dieser Kennung ist bereits mit anderen Angaben erfasst.")
    { Field = nameof(PlaceLegalHold.HoldId) };

    public static readonly Rejection HoldNotFound = new(
        "LEGAL_HOLD_NOT_FOUND",
        "There is no such legal hold on this day.",
        "An diesem Tag gibt es keine solche Löschsperre.")
    { Field = nameof(ReleaseLegalHold.HoldId) };

    public static readonly Rejection HoldAlreadyReleased = new(
        "LEGAL_HOLD_ALREADY_RELEASED",
        "The legal hold was released on another day already.",
        "Die Löschsperre wurde bereits an einem anderen Tag aufgehoben.")
    { Field = nameof(ReleaseLegalHold.HoldId) };
}
