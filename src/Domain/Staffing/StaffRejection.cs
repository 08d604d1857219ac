namespace Casework.Domain.Staffing;

public static class StaffRejection
{
    public static Rejection TeamAlreadyKnown { get; } = new(
        "TEAM_ALREADY_KNOWN",
        "A team with this id was founded with another name or on another day.",
        "Ein Team mit dieser Kennung wurde mit anderem Namen oder an einem anderen Tag gegründet.");

    public static Rejection TeamNotFound { get; } = new(
        "TEAM_NOT_FOUND",
        "There is no such team.",
        "Dieses Team gibt es nicht.");

    public static Rejection TeamNotThereThen { get; } = new(
        "TEAM_NOT_FOUNDED_YET",
        "The team was founded on a later day.",
        "Das Team wurde erst später gegründet.");

    public static Rejection TeamClosed { get; } = new(
        "TEAM_CLOSED",
        "The team is closed.",
        "Das Team ist aufgelöst.");

    public static Rejection TeamNameTaken { get; } = new(
        "TEAM_NAME_TAKEN",
        "Another team has this name.",
        "Ein anderes Team trägt diesen Namen.");

    public static Rejection TeamHasMembers { get; } = new(
        "TEAM_HAS_MEMBERS",
        "Somebody still works in the team on that day or later.",
        "An diesem Tag oder danach arbeitet noch jemand in diesem Team.");

    public static Rejection MemberOfATeam { get; } = new(
        "MEMBER_OF_ANOTHER_TEAM",
        "The caseworker works in a team on that day or later, and leaves it first.",
        "Die Fachkraft gehört an diesem Tag oder danach einem Team an und verlässt es zuerst.");

    public static Rejection NotAMember { get; } = new(
        "NOT_A_TEAM_MEMBER",
        "The caseworker does not work in this team on that day.",
        "Die Fachkraft gehört diesem Team an diesem Tag nicht an.");

    public static Rejection DeputyAlreadyKnown { get; } = new(
        "DEPUTY_ALREADY_KNOWN",
        "A deputy with this id was named with other particulars.",
        "Eine Vertretung mit dieser Kennung wurde mit anderen Angaben benannt.");

    public static Rejection DeputyNotFound { get; } = new(
        "DEPUTY_NOT_FOUND",
        "No deputy with this id was named.",
        "Eine Vertretung mit dieser Kennung wurde nicht benannt.");

    public static Rejection DeputyAlreadyEnded { get; } = new(
        "DEPUTY_ALREADY_ENDED",
        "The deputy no longer stands in on that day.",
        "Die Vertretung ist an diesem Tag bereits beendet.");

    public static Rejection DeputyOfOneself { get; } = new(
        "DEPUTY_OF_ONESELF",
        "Nobody stands in for themselves.",
        "Niemand vertritt sich selbst.");

    public static Rejection DeputyCircle { get; } = new(
        "DEPUTY_CIRCLE",
        "On one of these days the deputy is away, too, and those who stand in lead back to the caseworker.",
        "An einem dieser Tage ist auch die Vertretung abwesend, und deren Vertretung führt zur Fachkraft zurück.");

    public static Rejection DeputyTooFarAhead { get; } = new(
        "DEPUTY_TOO_FAR_AHEAD",
        "The last day is further ahead than deputies are named.",
        "Der letzte Tag liegt weiter in der Zukunft, als Vertretungen benannt werden.");

    public static Rejection PeriodReversed { get; } = new(
        "DEPUTY_PERIOD_REVERSED",
        "The last day is before the first.",
        "Der letzte Tag liegt vor dem ersten.");

    internal static Rejection? NameTaken(Staff staff, Guid teamId, string name, string field) =>
        staff.Teams.Values.Any(team => team.Id != teamId && team.ClosedOn is null && string.Equals(team.Name, name, StringComparison.OrdinalIgnoreCase))
            ? TeamNameTaken.At(field)
            : null;
}
