using Casework.Domain.Access;
using Casework.Domain.Releases;

namespace Casework.Api.Tests.Testing;

/// <summary>Invented people of two invented offices.</summary>
internal static class Callers
{
    public const string Town = "13003000";
    public const string OtherTown = "13072000";

    public static Caller Ada { get; } = new("ada", Role.Caseworker, Town);

    public static Caller Ben { get; } = new("ben", Role.Caseworker, OtherTown);

    /// <summary>Ada's colleague, the second person where it takes two.</summary>
    public static Caller Clara { get; } = new("clara", Role.Caseworker, Town);

    public static Caller Auditor { get; } = new("vera", Role.Auditor, Town);

    public static Caller Council { get; } = new("cora", Role.Council, Town);

    public static Caller Administrator { get; } = new("root", Role.Administrator);

    /// <summary>Leads the work of Ada and Clara.</summary>
    public static Caller Lead { get; } = new("lena", Role.TeamLead, Town);

    public static Caller Mentor { get; } = new("mona", Role.Mentor, Town);

    public static Caller InterpreterCoordinator { get; } = new("ines", Role.InterpreterCoordinator, Town);

    public static Caller DataProtectionOfficer { get; } = new("dietmar", Role.DataProtectionOfficer, Town);

    public static Caller Committee { get; } = new("carl", Role.Committee, Town) { Committee = CommitteeField.Rights };

    public static Caller Newcomer(Guid pathway) => new("nadia", Role.Newcomer, Town, pathway);

    public static Caller Of(Role role, Guid pathway) => role switch
    {
        Role.Caseworker => Ada,
        Role.Auditor => Auditor,
        Role.Council => Council,
        Role.Newcomer => Newcomer(pathway),
        Role.TeamLead => Lead,
        Role.Mentor => Mentor,
        Role.InterpreterCoordinator => InterpreterCoordinator,
        Role.DataProtectionOfficer => DataProtectionOfficer,
        Role.Committee => Committee,
        _ => Administrator,
    };
}
