namespace Casework.Domain.Pathways.Housing;

public static class HousingRejection
{
    public static Rejection NotLeft { get; } = new(
        "HOUSING_NOT_LEFT",
        "The person lives elsewhere and has not left it.",
        "Die Person wohnt anderswo und ist dort nicht ausgezogen.");

    public static Rejection PlacementAlreadyKnown { get; } = new(
        "HOUSING_PLACEMENT_ALREADY_KNOWN",
        "A placement with this id is already recorded with other particulars. Correct that entry.",
        "Eine Unterbringung mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.");

    public static Rejection PlacementNotFound { get; } = new(
        "HOUSING_PLACEMENT_NOT_FOUND",
        "There is no placement with this id on this pathway.",
        "In diesem Fall gibt es keine Unterbringung mit dieser Kennung.");

    public static Rejection PlacementAlreadyLeft { get; } = new(
        "HOUSING_PLACEMENT_ALREADY_LEFT",
        "The placement was left already, on another day or for another reason. Correct that entry.",
        "Die Unterbringung wurde bereits verlassen, an einem anderen Tag oder aus einem anderen Grund. Dieser Eintrag ist zu berichtigen.");

    public static Rejection ChangedLater { get; } = new(
        "HOUSING_CHANGED_LATER",
        "A later change of the housing is recorded.",
        "Eine spätere Änderung der Wohnsituation ist erfasst.");

    public static Rejection NotHoused { get; } = new(
        "HOUSING_UNKNOWN",
        "Only housing that is lived in can be at risk. Record where the person lives, or that they are homeless.",
        "Gefährdet sein kann nur, was bewohnt wird. Zu erfassen ist, wo die Person wohnt oder dass sie wohnungslos ist.");

    public static Rejection NotAtRisk { get; } = new(
        "HOUSING_NOT_AT_RISK",
        "No risk to the housing is recorded.",
        "Eine Gefährdung der Wohnung ist nicht erfasst.");

    public static Rejection SupportNotRunning { get; } = new(
        "HOUSING_SUPPORT_NOT_RUNNING",
        "No housing support runs that could be ended.",
        "Es läuft keine Wohnbegleitung, die beendet werden könnte.");

    public static Rejection NotStable { get; } = new(
        "HOUSING_NOT_STABLE",
        "Housing is not stable while the person is homeless, in reception or at risk of losing it.",
        "Das Wohnen ist nicht gesichert, solange die Person wohnungslos, in der Erstaufnahme oder vom Verlust der Wohnung bedroht ist.");

    public static Rejection SupportConfirmedLater { get; } = new(
        "HOUSING_SUPPORT_CONFIRMED_LATER",
        "Support was called for or given on a later date.",
        "Die Wohnbegleitung war an einem späteren Datum nötig oder wurde geleistet.");

    public static Rejection ObligationAreaInvalid { get; } = new(
        "RESIDENCE_OBLIGATION_AREA_INVALID",
        "The area is an official key: two digits of a Land, five of a district or eight of a municipality.",
        "Das Gebiet ist ein amtlicher Schlüssel: zwei Ziffern eines Landes, fünf eines Kreises oder acht einer Gemeinde.");

    public static Rejection ObligationEndsBeforeStart { get; } = new(
        "RESIDENCE_OBLIGATION_ENDS_BEFORE_START",
        "The obligation would end before it starts.",
        "Die Wohnsitzverpflichtung würde vor ihrem Beginn enden.");

    public static Rejection ObligationAlreadyKnown { get; } = new(
        "RESIDENCE_OBLIGATION_ALREADY_KNOWN",
        "An obligation with this id is already recorded with other particulars. Correct that entry.",
        "Eine Wohnsitzverpflichtung mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.");

    public static Rejection ObligationNotFound { get; } = new(
        "RESIDENCE_OBLIGATION_NOT_FOUND",
        "There is no residence obligation with this id on this pathway.",
        "In diesem Fall gibt es keine Wohnsitzverpflichtung mit dieser Kennung.");

    public static Rejection ObligationAlreadyLifted { get; } = new(
        "RESIDENCE_OBLIGATION_ALREADY_LIFTED",
        "The obligation was lifted already, on another day or for another reason. Correct that entry.",
        "Die Wohnsitzverpflichtung ist bereits aufgehoben, an einem anderen Tag oder aus einem anderen Grund. Dieser Eintrag ist zu berichtigen.");

    public static Rejection ObligationLiftedBeforeStart { get; } = new(
        "RESIDENCE_OBLIGATION_LIFTED_BEFORE_START",
        "The obligation would be lifted before it starts.",
        "Die Wohnsitzverpflichtung würde vor ihrem Beginn aufgehoben.");
}
