namespace Casework.Domain.Pathways.Corrections;

public static class CorrectionRejection
{
    public static Rejection EntryNotFound { get; } = new(
        "ENTRY_NOT_FOUND",
        "There is no such entry on this pathway.",
        "Diesen Eintrag gibt es in diesem Fall nicht.");

    public static Rejection EntryIsRetracted { get; } = new(
        "ENTRY_IS_RETRACTED",
        "The entry has been retracted. Retract the retraction first.",
        "Der Eintrag wurde zurückgenommen. Zuerst ist die Rücknahme zurückzunehmen.");

    public static Rejection EntryNotCorrectable { get; } = new(
        "ENTRY_NOT_CORRECTABLE",
        "This kind of entry is not corrected. Retract it and record it anew.",
        "Diese Art von Eintrag wird nicht berichtigt. Er ist zurückzunehmen und neu zu erfassen.");

    public static Rejection EntryNotRetractable { get; } = new(
        "ENTRY_NOT_RETRACTABLE",
        "The opening of a file is not retracted. Correct it, or close the file.",
        "Das Anlegen eines Falls wird nicht zurückgenommen. Es ist zu berichtigen oder der Fall abzuschließen.");

    public static Rejection EntryStays { get; } = new(
        "ENTRY_STAYS",
        "This kind of entry is not retracted: it is ended by an entry of its own.",
        "Diese Art von Eintrag wird nicht zurückgenommen: Sie endet durch einen eigenen Eintrag.");

    public static Rejection ReplacementOfOtherKind { get; } = new(
        "REPLACEMENT_OF_OTHER_KIND",
        "The replacement must be of the same kind as the entry it replaces.",
        "Der Ersatz muss von derselben Art sein wie der Eintrag, den er ersetzt.");

    public static Rejection MunicipalityStays { get; } = new(
        "MUNICIPALITY_STAYS",
        "The municipality that opened the file is not changed by a correction.",
        "Die Gemeinde, die den Fall angelegt hat, wird nicht durch eine Berichtigung geändert.");
}
