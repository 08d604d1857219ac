namespace Casework.Domain.Pathways.Duplicates;

public static class DuplicateRejection
{
    public static Rejection NotSuspected { get; } = new(
        "DUPLICATE_NOT_SUSPECTED",
        "Nobody has suspected that the two files are of one person. A merge takes two people: one suspects, another merges.",
        "Niemand hat vermutet, dass beide Fälle dieselbe Person betreffen. Eine Zusammenführung braucht zwei Personen: Eine vermutet, eine andere führt zusammen.");

    public static Rejection SuspectedByYou { get; } = new(
        "DUPLICATE_SUSPECTED_BY_YOU",
        "You suspected that the two files are of one person. Somebody else has to merge them.",
        "Sie haben vermutet, dass beide Fälle dieselbe Person betreffen. Zusammenführen muss sie jemand anderes.");

    public static Rejection DecidedLater { get; } = new(
        "DUPLICATE_DECIDED_LATER",
        "Something later is decided about the two files.",
        "Zu den beiden Fällen ist etwas Späteres entschieden.");

    public static Rejection AlreadyMerged { get; } = new(
        "PATHWAY_ALREADY_MERGED",
        "The file goes on in another one already.",
        "Der Fall wird bereits in einem anderen weitergeführt.");

    public static Rejection NotMerged { get; } = new(
        "PATHWAY_NOT_MERGED",
        "The two files are not merged.",
        "Die beiden Fälle sind nicht zusammengeführt.");

    public static Rejection StandsOnBoth { get; } = new(
        "MERGE_STANDS_ON_BOTH",
        "What was decided about two files stands on both and is not retracted on one. Suspect, reject or unmerge instead.",
        "Was über zwei Fälle entschieden ist, steht in beiden und wird nicht in einem zurückgenommen. Stattdessen ist zu vermuten, abzulehnen oder zu trennen.");
}
