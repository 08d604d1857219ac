namespace Casework.Domain.Access;

/// <summary>Which purposes a role may claim.</summary>
public static class Purposes
{
    /// <summary>What a request is for that says nothing of it.</summary>
    public static Purpose UsualOf(Role role) => Of(role) is [var usual, ..] ? usual : Purpose.OwnData;

    /// <returns>The usual one first; none for a role that is not known.</returns>
    public static IReadOnlyList<Purpose> Of(Role role) => role switch
    {
        Role.Caseworker => [Purpose.CaseManagement, Purpose.Counselling],
        Role.TeamLead => [Purpose.TeamSteering, Purpose.CaseManagement, Purpose.Counselling],
        Role.Mentor => [Purpose.Mentoring],
        Role.InterpreterCoordinator => [Purpose.Interpreting],
        Role.Auditor => [Purpose.Audit],
        Role.DataProtectionOfficer => [Purpose.DataProtection],
        Role.Council or Role.Committee => [Purpose.Statistics],
        Role.Newcomer => [Purpose.OwnData],
        Role.Administrator => [Purpose.SystemOperation],
        _ => [],
    };

    /// <returns>Null when the role may claim it.</returns>
    public static Rejection? Refusal(Role role, Purpose claimed) => Of(role).Contains(claimed) ? null : PurposeRejection.NotPermitted;
}
