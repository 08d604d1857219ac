namespace Casework.Domain.Pathways.Transfers;

public static class TransferRejection
{
    public static Rejection HandedOver { get; } = new(
        "PATHWAY_HANDED_OVER",
        "Another municipality has taken the file over. It comes back by a transfer from there only.",
        "Eine andere Kommune hat den Fall übernommen. Er kommt nur durch eine Übergabe von dort zurück.");

    public static Rejection OtherHandedOver { get; } = new(
        "OTHER_PATHWAY_HANDED_OVER",
        "Another municipality has taken the other file over.",
        "Eine andere Kommune hat den anderen Fall übernommen.");

    public static Rejection NotFound { get; } = new(
        "TRANSFER_NOT_FOUND",
        "There is no such transfer.",
        "Diese Übergabe gibt es nicht.");

    public static Rejection ToItself { get; } = new(
        "TRANSFER_TO_ITSELF",
        "A file is transferred to another municipality.",
        "Ein Fall wird an eine andere Kommune übergeben.");

    public static Rejection AlreadyRequested { get; } = new(
        "TRANSFER_ALREADY_REQUESTED",
        "A transfer of the file is waiting for an answer. Withdraw it first.",
        "Eine Übergabe des Falls wartet auf Antwort. Sie ist zuerst zurückzuziehen.");

    public static Rejection FieldsMissing { get; } = new(
        "TRANSFER_WITHOUT_FIELDS",
        "A transfer names what is handed over, each class of facts once, and who the person is among it.",
        "Eine Übergabe nennt, was übergeben wird, jede Art von Angaben einmal, darunter die Angaben zur Person.");

    public static Rejection BasisNotAllowed { get; } = new(
        "TRANSFER_BASIS_NOT_ALLOWED",
        "Another municipality may not process these facts on this basis.",
        "Auf dieser Grundlage darf eine andere Kommune diese Angaben nicht verarbeiten.");

    public static Rejection ConsentMissing { get; } = new(
        "TRANSFER_CONSENT_MISSING",
        "The person has not consented to this municipality receiving the data, or has withdrawn the consent.",
        "Die Person hat nicht eingewilligt, dass diese Kommune die Daten erhält, oder die Einwilligung widerrufen.");

    public static Rejection AgainstObligation { get; } = new(
        "TRANSFER_AGAINST_RESIDENCE_OBLIGATION",
        "On the day of the move a residence obligation forbids living there. It has to be lifted first.",
        "Am Tag des Umzugs steht dem Wohnen dort eine Wohnsitzauflage entgegen. Sie ist zuerst aufzuheben.");

    public static Rejection NotOpen { get; } = new(
        "TRANSFER_NOT_OPEN",
        "The transfer has been answered, withdrawn or has expired.",
        "Die Übergabe ist beantwortet, zurückgezogen oder abgelaufen.");

    public static Rejection Expired { get; } = new(
        "TRANSFER_HAS_EXPIRED",
        "The time for an answer is over.",
        "Die Zeit für eine Antwort ist vorbei.");

    public static Rejection NotYetExpired { get; } = new(
        "TRANSFER_HAS_NOT_EXPIRED",
        "There is still time for an answer.",
        "Für eine Antwort ist noch Zeit.");

    /// <summary>What is in the way concerns the sender alone, so the target is not told.</summary>
    public static Rejection HeldUp { get; } = new(
        "TRANSFER_HELD_UP",
        "The sending municipality cannot hand the file over as things stand. Ask there.",
        "Die übergebende Kommune kann den Fall derzeit nicht übergeben. Bitte dort nachfragen.");

    public static Rejection StillOpen { get; } = new(
        "TRANSFER_STILL_OPEN",
        "A transfer of the file is waiting for an answer. Withdraw it before the file is closed.",
        "Eine Übergabe des Falls wartet auf Antwort. Sie ist zurückzuziehen, bevor der Fall geschlossen wird.");

    public static Rejection StandsOnBoth { get; } = new(
        "TRANSFER_STANDS_ON_BOTH",
        "A transfer stands in two municipalities and is not retracted in one. Withdraw it, or transfer the file back.",
        "Eine Übergabe steht in zwei Kommunen und wird nicht in einer zurückgenommen. Sie ist zurückzuziehen oder der Fall zurückzugeben.");
}
