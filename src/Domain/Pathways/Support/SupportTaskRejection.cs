namespace Casework.Domain.Pathways.Support;

public static class SupportTaskRejection
{
    public static Rejection AlreadyKnown { get; } = new(
        "SUPPORT_TASK_ALREADY_KNOWN",
        "A task with this id is already recorded with other particulars. Correct that entry.",
        "Eine Aufgabe mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.");

    public static Rejection NotFound { get; } = new(
        "SUPPORT_TASK_NOT_FOUND",
        "There is no task with this id on this pathway.",
        "In diesem Fall gibt es keine Aufgabe mit dieser Kennung.");

    public static Rejection AlreadyDone { get; } = new(
        "SUPPORT_TASK_ALREADY_DONE",
        "The task is done already. Retract that entry to reopen it.",
        "Die Aufgabe ist bereits erledigt. Um sie wieder zu öffnen, ist dieser Eintrag zurückzunehmen.");

    public static Rejection NotBlocked { get; } = new(
        "SUPPORT_TASK_NOT_BLOCKED",
        "Nothing holds the task up.",
        "Die Aufgabe ist durch nichts aufgehalten.");

    public static Rejection ChangedLater { get; } = new(
        "SUPPORT_TASK_CHANGED_LATER",
        "The task was opened or changed on a later date.",
        "Die Aufgabe wurde an einem späteren Datum eröffnet oder geändert.");

    public static Rejection DueDateImpossible { get; } = new(
        "SUPPORT_TASK_DUE_DATE_IMPOSSIBLE",
        "The due date is before 1900 or more than ten years ahead.",
        "Der Termin liegt vor 1900 oder mehr als zehn Jahre voraus.");
}
