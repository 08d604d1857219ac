using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Protection;

namespace Casework.Domain.Access;

/// <summary>How a mentor stands to a match today. Having had it once is no standing.</summary>
public enum MatchStanding
{
    None,

    /// <summary>They are asked whether they would.</summary>
    Proposed,

    /// <summary>Both sides have accepted, the consent stands, and the time is not over.</summary>
    Active,
}

public static class MatchStandings
{
    public static MatchStanding Of(string caller, MentorMatch match, Pathway pathway, DateOnly day) =>
        match.Mentor != caller || day < match.ProposedOn ? MatchStanding.None
        : match.StatusOn(day) switch
        {
            MatchStatus.Proposed => MatchStanding.Proposed,
            MatchStatus.Active when pathway.DataProtection.HasConsent(ConsentPurpose.Matching, recipient: null, day) => MatchStanding.Active,
            _ => MatchStanding.None,
        };
}
