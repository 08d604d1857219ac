namespace Casework.Domain.Pathways.Needs;

public static class NeedRejection
{
    public static Rejection FlagAlreadyKnown { get; } = new(
        "NEED_FLAG_ALREADY_KNOWN",
        "A need with this id is already recorded with other particulars. Correct that entry.",
        "Ein Bedarf mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.");

    public static Rejection AlreadyRaised { get; } = new(
        "NEED_ALREADY_RAISED",
        "This need is flagged already.",
        "Dieser Bedarf ist bereits vermerkt.");

    public static Rejection FlagNotFound { get; } = new(
        "NEED_FLAG_NOT_FOUND",
        "There is no need with this id on this pathway.",
        "In diesem Fall gibt es keinen Bedarf mit dieser Kennung.");

    public static Rejection FlagAlreadyCleared { get; } = new(
        "NEED_FLAG_ALREADY_CLEARED",
        "The need was cleared already, on another day or for another reason. Correct that entry.",
        "Der Bedarf wurde bereits aufgehoben, an einem anderen Tag oder aus einem anderen Grund. Dieser Eintrag ist zu berichtigen.");

    public static Rejection ClearedBeforeRaised { get; } = new(
        "NEED_CLEARED_BEFORE_RAISED",
        "The need would be cleared before it was raised.",
        "Der Bedarf würde aufgehoben, bevor er vermerkt wurde.");
}
