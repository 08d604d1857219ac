namespace Casework.Domain.Access;

public static class PurposeRejection
{
    public static Rejection Unknown { get; } = new(
        "PURPOSE_UNKNOWN",
        "A request names one purpose of the list Purpose.",
        "Eine Anfrage nennt genau einen Zweck aus der Liste Purpose.");

    public static Rejection NotPermitted { get; } = new(
        "PURPOSE_NOT_PERMITTED",
        "This role may not use data for that purpose.",
        "Diese Rolle darf Daten nicht zu diesem Zweck verwenden.");
}
