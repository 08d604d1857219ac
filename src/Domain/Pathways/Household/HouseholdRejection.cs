namespace Casework.Domain.Pathways.Household;

public static class HouseholdRejection
{
    public static Rejection AlreadyLinked { get; } = new(
        "HOUSEHOLD_ALREADY_LINKED",
        "The two are linked by another relation. End that link first.",
        "Die beiden sind durch eine andere Beziehung verbunden. Diese ist zuerst zu beenden.");

    public static Rejection NotLinked { get; } = new(
        "HOUSEHOLD_NOT_LINKED",
        "The two are not linked.",
        "Die beiden sind nicht verbunden.");

    public static Rejection LinkChangedLater { get; } = new(
        "HOUSEHOLD_LINK_CHANGED_LATER",
        "A later beginning or end of the link is recorded.",
        "Ein späterer Beginn oder ein späteres Ende der Verbindung ist erfasst.");

    public static Rejection LinkStandsOnBoth { get; } = new(
        "HOUSEHOLD_LINK_STANDS_ON_BOTH",
        "A link stands on two pathways and is not retracted on one. End it as entered in error.",
        "Eine Verbindung steht in zwei Fällen und wird nicht in einem zurückgenommen. Sie ist als irrtümlich erfasst zu beenden.");

    public static Rejection GuardianshipAlreadyKnown { get; } = new(
        "GUARDIANSHIP_ALREADY_KNOWN",
        "A guardianship with this id is already recorded with other particulars. Correct that entry.",
        "Eine Vormundschaft mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.");

    public static Rejection GuardianshipNotFound { get; } = new(
        "GUARDIANSHIP_NOT_FOUND",
        "There is no guardianship with this id on this pathway.",
        "Auf diesem Weg gibt es keine Vormundschaft mit dieser Kennung.");

    public static Rejection GuardianshipAlreadyEnded { get; } = new(
        "GUARDIANSHIP_ALREADY_ENDED",
        "The guardianship has ended already, on another day or for another reason. Correct that entry.",
        "Die Vormundschaft ist bereits beendet, an einem anderen Tag oder aus einem anderen Grund. Dieser Eintrag ist zu berichtigen.");

    public static Rejection GuardianshipEndsBeforeStart { get; } = new(
        "GUARDIANSHIP_ENDS_BEFORE_START",
        "The guardianship would end before it starts.",
        "Die Vormundschaft würde vor ihrem Beginn enden.");

    public static Rejection OfAge { get; } = new(
        "PERSON_IS_OF_AGE",
        "The person was of age on this day.",
        "Die Person war an diesem Tag volljährig.");
}
