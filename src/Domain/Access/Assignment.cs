using Casework.Domain.Staffing;

namespace Casework.Domain.Access;

/// <summary>How a caseworker stands to a case today. Having had it once is no standing.</summary>
public enum Assignment
{
    None,
    Assigned,

    /// <summary>In the place of the one who has it and is away.</summary>
    StandsIn,

    /// <summary>The one who has it works in the same team. Those who work in none are one.</summary>
    SameTeam,

    /// <summary>Nobody has it: it is everybody's.</summary>
    Nobodys,
}

public static class Assignments
{
    /// <param name="caseworker">Who has the case; null for nobody.</param>
    public static Assignment Of(string caller, string? caseworker, Staff staff, DateOnly day)
    {
        if (caseworker is null)
            return Assignment.Nobodys;
        if (caseworker == caller)
            return Assignment.Assigned;
        if (staff.InChargeFor(caseworker, day) == caller)
            return Assignment.StandsIn;

        var theirs = staff.Teams.Values.Where(team => team.Has(caseworker, day)).ToList();
        return theirs.Exists(team => team.Has(caller, day)) || (theirs.Count == 0 && staff.TeamOf(caller, day) is null)
            ? Assignment.SameTeam
            : Assignment.None;
    }
}
