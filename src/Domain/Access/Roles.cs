namespace Casework.Domain.Access;

/// <summary>Which roles may ask for what the schema opens to another: one step, never two.</summary>
public static class Roles
{
    /// <returns>True when what is open to one role is open to the caller's.</returns>
    public static bool Includes(this Role role, Role other) => role == other || (role, other) switch
    {
        (Role.TeamLead, Role.Caseworker) => true,
        (Role.DataProtectionOfficer, Role.Auditor) => true,
        (Role.Committee, Role.Council) => true,
        _ => false,
    };
}
