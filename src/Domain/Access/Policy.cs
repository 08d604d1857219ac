namespace Casework.Domain.Access;

/// <summary>
/// Who may do and see what. Denies what it does not name. Commands, fields and questions of read models ask here; which
/// role may ask for a field at all stands in the schema (<c>@access</c>).
/// </summary>
public static class Policy
{
    /// <summary>Whether a pathway is visible at all. No means the same answer as for one that does not exist.</summary>
    public static bool MaySee(Caller caller, string municipality, Guid pathwayId) => caller.Role switch
    {
        Role.Caseworker or Role.Auditor => IsOf(caller, municipality),
        Role.Newcomer => IsOf(caller, municipality) && caller.PathwayId == pathwayId,
        _ => false,
    };

    /// <summary>Whether a minor's pathway is visible to a newcomer who stands for the minor today.</summary>
    /// <param name="guardians">The pathways of those who do; null for one without a pathway.</param>
    public static bool MaySeeAsGuardian(Caller caller, string municipality, IEnumerable<Guid?> guardians) =>
        caller is { Role: Role.Newcomer, PathwayId: { } own } && IsOf(caller, municipality) && guardians.Contains(own);

    /// <summary>Whether commands on a pathway are taken from the caller.</summary>
    public static bool MayChange(Caller caller, string municipality) =>
        caller.Role is Role.Caseworker && IsOf(caller, municipality);

    /// <summary>Whether lists over the pathways of a municipality are answered: worklists, deadlines.</summary>
    public static bool MayList(Caller caller, string municipality) =>
        caller.Role is Role.Caseworker && IsOf(caller, municipality);

    /// <summary>Whether the history of a municipality is answered: who did what, and when.</summary>
    public static bool MayAudit(Caller caller, string municipality) =>
        caller.Role is Role.Auditor && IsOf(caller, municipality);

    /// <summary>Whether decisions of a municipality are taken again, to see how they came about.</summary>
    public static bool MayReplay(Caller caller, string municipality) =>
        caller.Role is Role.Caseworker or Role.Auditor && IsOf(caller, municipality);

    /// <summary>Whether personal data of a visible pathway are shown in the clear. To others they stay sealed.</summary>
    public static bool MaySeePersonalData(Caller caller, string municipality, Guid pathwayId) =>
        caller.Role is Role.Caseworker or Role.Newcomer && MaySee(caller, municipality, pathwayId);

    /// <summary>
    /// Whether the content of a visible pathway is shown after another municipality has taken it over. Who worked with it keeps that it
    /// went; history is for audits, and the person's own data stay theirs.
    /// </summary>
    public static bool MaySeeHandedOver(Caller caller) => caller.Role is Role.Auditor or Role.Newcomer;

    /// <summary>Whether special needs of a visible pathway are shown. To nobody else, not on any screen of the person themselves.</summary>
    public static bool MaySeeNeeds(Caller caller, string municipality) =>
        caller.Role is Role.Caseworker && IsOf(caller, municipality);

    /// <summary>Whether health files of the municipality are opened to the caller, to read and to write.</summary>
    public static bool MayUseHealthFiles(Caller caller, string municipality) =>
        caller.Role is Role.Caseworker && IsOf(caller, municipality);

    /// <summary>Whether teams and deputies of a municipality are shown: who works with whom, and who stands in for whom.</summary>
    public static bool MaySeeStaff(Caller caller, string municipality) =>
        caller.Role is Role.Caseworker or Role.Auditor && IsOf(caller, municipality);

    /// <summary>Whether teams and deputies of a municipality are changed by the caller. Who did is recorded.</summary>
    public static bool MayChangeStaff(Caller caller, string municipality) =>
        caller.Role is Role.Caseworker && IsOf(caller, municipality);

    /// <summary>Whether notices of clocks are answered: each caller their own, and those of the inbox.</summary>
    public static bool MayReadNotices(Caller caller, string municipality) =>
        caller.Role is Role.Caseworker && IsOf(caller, municipality);

    private static bool IsOf(Caller caller, string municipality) =>
        caller.Municipality is { } own && own == municipality;
}
