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

    public static readonly Rejection Restricted = new(
        "PROCESSING_RESTRICTED",
        "The processing of these data is restricted (Art. 18 GDPR): they are kept and used for nothing else.",
        "Die Verarbeitung dieser Daten ist eingeschränkt (Art. 18 DSGVO): Sie werden nur noch aufbewahrt.");

    public static readonly Rejection RestrictionAlreadyKnown = new(
        "RESTRICTION_ALREADY_KNOWN",
        "A restriction with this id is already recorded with other particulars.",
        "Eine Einschränkung mit dieser Kennung ist bereits mit anderen Angaben erfasst.")
    { Field = nameof(RestrictProcessing.RestrictionId) };

    public static readonly Rejection RestrictionNotFound = new(
        "RESTRICTION_NOT_FOUND",
        "There is no such restriction on this day.",
        "An diesem Tag gibt es keine solche Einschränkung.")
    { Field = nameof(LiftRestriction.RestrictionId) };

    public static readonly Rejection RestrictionAlreadyLifted = new(
        "RESTRICTION_ALREADY_LIFTED",
        "The restriction was lifted already.",
        "Die Einschränkung ist bereits aufgehoben.")
    { Field = nameof(LiftRestriction.RestrictionId) };

    public static readonly Rejection RestrictionAhead = new(
        "RESTRICTION_IN_THE_FUTURE",
        "A restriction begins and ends at once, not on a day to come.",
        "Eine Einschränkung beginnt und endet sofort, nicht an einem künftigen Tag.")
    { Field = nameof(RestrictProcessing.EffectiveOn) };

    public static readonly Rejection PersonNotInformed = new(
        "RESTRICTION_PERSON_NOT_INFORMED",
        "The person is told before a restriction is lifted (Art. 18(3) GDPR).",
        "Die Person ist zu unterrichten, bevor eine Einschränkung aufgehoben wird (Art. 18 Abs. 3 DSGVO).")
    { Field = nameof(LiftRestriction.PersonInformedOn) };

    public static readonly Rejection NoteAlreadyKnown = new(
        "DISAGREEMENT_ALREADY_KNOWN",
        "A note with this id is already recorded with other particulars.",
        "Eine Gegendarstellung mit dieser Kennung ist bereits mit anderen Angaben erfasst.")
    { Field = nameof(NoteDisagreement.NoteId) };

    public static readonly Rejection NotedEntryNotFound = new(
        "DISAGREEMENT_ENTRY_NOT_FOUND",
        "There is no such entry on this pathway.",
        "Diesen Eintrag gibt es in diesem Fall nicht.")
    { Field = nameof(NoteDisagreement.EntryId) };

    public static readonly Rejection AccessRequestAlreadyKnown = new(
        "ACCESS_REQUEST_ALREADY_KNOWN",
        "A request with this id is already recorded on another day.",
        "Ein Auskunftsersuchen mit dieser Kennung ist bereits an einem anderen Tag erfasst.")
    { Field = nameof(ReceiveAccessRequest.RequestId) };

    public static readonly Rejection AccessRequestNotFound = new(
        "ACCESS_REQUEST_NOT_FOUND",
        "There is no such request on this day.",
        "An diesem Tag gibt es kein solches Auskunftsersuchen.")
    { Field = nameof(AnswerAccessRequest.RequestId) };

    public static readonly Rejection AccessRequestAnswered = new(
        "ACCESS_REQUEST_ANSWERED",
        "The request was answered already.",
        "Das Auskunftsersuchen ist bereits beantwortet.")
    { Field = nameof(AnswerAccessRequest.RequestId) };

    public static readonly Rejection AccessRequestExtendedBefore = new(
        "ACCESS_REQUEST_EXTENDED_BEFORE",
        "The time for an answer is extended once.",
        "Die Frist für die Auskunft wird nur einmal verlängert.")
    { Field = nameof(ExtendAccessRequest.RequestId) };

    public static readonly Rejection AccessRequestExtensionTooLong = new(
        "ACCESS_REQUEST_EXTENSION_TOO_LONG",
        "The time for an answer is extended by one or two months (Art. 12(3) GDPR).",
        "Die Frist für die Auskunft wird um einen oder zwei Monate verlängert (Art. 12 Abs. 3 DSGVO).")
    { Field = nameof(ExtendAccessRequest.Months) };

    public static readonly Rejection AccessRequestExtendedTooLate = new(
        "ACCESS_REQUEST_EXTENDED_TOO_LATE",
        "The person is told of an extension before the first month is over (Art. 12(3) GDPR).",
        "Über eine Verlängerung ist die Person vor Ablauf des ersten Monats zu unterrichten (Art. 12 Abs. 3 DSGVO).")
    { Field = nameof(ExtendAccessRequest.EffectiveOn) };
}
