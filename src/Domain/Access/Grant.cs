using Casework.Domain.Releases;

namespace Casework.Domain.Access;

/// <summary>One rule of the policy: what it names is permitted, all of it at once.</summary>
/// <param name="Name">Recorded with what was permitted by it.</param>
internal sealed record Grant(string Name)
{
    public required Role[] Roles { get; init; }

    public required Purpose[] Purposes { get; init; }

    public required Deed[] Deeds { get; init; }

    public FieldClass[] Classes { get; init; } = [FieldClass.Public];

    public CaseState[] States { get; init; } = [CaseState.Open, CaseState.Closed];

    public Reach Reach { get; init; }

    public bool IsOf(Caller caller, Deed deed) => Roles.Contains(caller.Role) && Deeds.Contains(deed);

    public bool Covers(Caller caller, AccessQuestion question) =>
        Classes.Contains(question.Class) && States.Contains(question.State) && Reaches(caller, question);

    private bool Reaches(Caller caller, AccessQuestion question) => Reach switch
    {
        Reach.Municipality => true,
        Reach.Own => caller.PathwayId is { } own && own == question.PathwayId,
        Reach.Minor => question.StandsForMinor,
        Reach.Team => question.Assignment is not Assignment.None,
        Reach.BrokenGlass => question.GlassBroken,
        Reach.AccessRequest => question.AccessRequested,
        Reach.Field => question.Milestone is { } milestone && caller.Committee is { } field && field.AnswersFor(milestone),
        Reach.Match => question.Match is MatchStanding.Active,
        Reach.Proposal => question.Match is not MatchStanding.None,
        Reach.Booking => question.Booking is not BookingStanding.None,
        Reach.AssignedBooking => question.Booking is BookingStanding.Assigned,
        _ => false,
    };
}

/// <summary>On which cases of the caller's municipality a grant holds.</summary>
internal enum Reach
{
    Municipality,

    /// <summary>The caller's own.</summary>
    Own,

    /// <summary>That of a minor for whom the caller stands.</summary>
    Minor,

    /// <summary>Those of the caller, of whom they stand in for, and of their team.</summary>
    Team,

    /// <summary>That on which the caller has broken the glass, for as long as that lasts.</summary>
    BrokenGlass,

    /// <summary>Those of people who have asked what is known of them, until they are answered.</summary>
    AccessRequest,

    /// <summary>No case: figures of what the caller's committee answers for.</summary>
    Field,

    /// <summary>That of a newcomer whom the caller accompanies now.</summary>
    Match,

    /// <summary>That, and of those whom the caller is asked to accompany.</summary>
    Proposal,

    /// <summary>A booking of an interpreter, until some days after it is over.</summary>
    Booking,

    /// <summary>One to which an interpreter is assigned.</summary>
    AssignedBooking,
}
