namespace Casework.Domain.Pathways;

/// <summary>Refusals that every command shares.</summary>
public static class PathwayRejection
{
    public static Rejection EffectiveDateImpossible { get; } = new(
        "EFFECTIVE_DATE_IMPOSSIBLE",
        "The date is before 1900 or too far in the future.",
        "Das Datum liegt vor 1900 oder zu weit in der Zukunft.");

    public static Rejection NotFound { get; } = new(
        "PATHWAY_NOT_FOUND",
        "There is no such pathway.",
        "Diesen Fall gibt es nicht.");

    public static Rejection Closed { get; } = new(
        "PATHWAY_CLOSED",
        "The case file is closed. Reopen it first.",
        "Der Fall ist abgeschlossen. Er muss zuerst wieder geöffnet werden.");

    public static Rejection TextMissing { get; } = new(
        "TEXT_MISSING",
        "This field must not be blank.",
        "Dieses Feld darf nicht leer sein.");

    public static Rejection TextTooLong { get; } = new(
        "TEXT_TOO_LONG",
        "The text is too long.",
        "Der Text ist zu lang.");

    public static Rejection TextInvalid { get; } = new(
        "TEXT_INVALID",
        "The text holds characters that are not text.",
        "Der Text enthält Zeichen, die kein Text sind.");
}
