namespace Casework.Domain.Pathways;

public static class OtherPathwayRejection
{
    public static Rejection IsThisOne { get; } = new(
        "OTHER_PATHWAY_IS_THIS_ONE",
        "A pathway is not linked or merged with itself.",
        "Ein Fall wird nicht mit sich selbst verbunden oder zusammengeführt.");

    public static Rejection NotFound { get; } = new(
        "OTHER_PATHWAY_NOT_FOUND",
        "There is no such other pathway.",
        "Den anderen Fall gibt es nicht.");

    public static Rejection Closed { get; } = new(
        "OTHER_PATHWAY_CLOSED",
        "The other case file is closed. Reopen it first.",
        "Der andere Fall ist abgeschlossen. Er muss zuerst wieder geöffnet werden.");
}
