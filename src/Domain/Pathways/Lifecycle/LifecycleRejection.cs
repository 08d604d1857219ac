namespace Casework.Domain.Pathways.Lifecycle;

public static class LifecycleRejection
{
    public static Rejection StillInContact { get; } = new(
        "STILL_IN_CONTACT",
        "The last contact is too recent for the file to rest.",
        "Der letzte Kontakt liegt noch nicht lange genug zurück, um den Fall ruhen zu lassen.");

    public static Rejection DuplicateOfRequired { get; } = new(
        "DUPLICATE_OF_REQUIRED",
        "A file closed as a duplicate must name the file that it duplicates.",
        "Ein als Dublette geschlossener Fall muss den Fall nennen, den er doppelt.");

    public static Rejection DuplicateOfUnexpected { get; } = new(
        "DUPLICATE_OF_UNEXPECTED",
        "Only a file closed as a duplicate names another file.",
        "Nur ein als Dublette geschlossener Fall nennt einen anderen Fall.");

    public static Rejection NotClosed { get; } = new(
        "PATHWAY_NOT_CLOSED",
        "The case file is not closed.",
        "Der Fall ist nicht abgeschlossen.");

    public static Rejection DuplicateStaysClosed { get; } = new(
        "DUPLICATE_STAYS_CLOSED",
        "A file closed as a duplicate is not reopened. Retract its closing if it was none.",
        "Ein als Dublette geschlossener Fall wird nicht wieder geöffnet. War er keine, ist der Abschluss zurückzunehmen.");

    public static Rejection StatusChangedLater { get; } = new(
        "STATUS_CHANGED_LATER",
        "The status of the file was last changed on a later date.",
        "Der Status des Falls wurde zuletzt an einem späteren Datum geändert.");

    public static Rejection DuplicateOfItself { get; } = new(
        "DUPLICATE_OF_ITSELF",
        "A case file is no duplicate of itself.",
        "Ein Fall ist keine Dublette seiner selbst.");
}
