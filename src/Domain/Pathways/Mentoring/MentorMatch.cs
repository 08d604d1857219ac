namespace Casework.Domain.Pathways.Mentoring;

/// <summary>A match of the newcomer with somebody who accompanies them.</summary>
/// <param name="Mentor">The subject of a mentor's token; not a name.</param>
/// <param name="Weeks">For how long, from when both sides have accepted.</param>
/// <param name="MentorAcceptedOn">Null while the mentor has not.</param>
/// <param name="NewcomerAcceptedOn">Null while the newcomer has not.</param>
/// <param name="EndedOn">From this day on it is over; null when only its time ends it.</param>
public sealed record MentorMatch(
    Guid Id,
    MatchKind Kind,
    string Mentor,
    DateOnly ProposedOn,
    int Weeks,
    string Rule,
    DateOnly? MentorAcceptedOn = null,
    DateOnly? NewcomerAcceptedOn = null,
    DateOnly? EndedOn = null,
    MatchEnd? End = null)
{
    private const int DaysOfAWeek = 7;

    /// <summary>When the later side accepted; null before.</summary>
    public DateOnly? BeganOn => MentorAcceptedOn is { } mentor && NewcomerAcceptedOn is { } newcomer ? mentor > newcomer ? mentor : newcomer : null;

    /// <summary>From this day on it is over by itself; null before it began.</summary>
    public DateOnly? EndsOn => BeganOn?.AddDays(Weeks * DaysOfAWeek);

    public MatchStatus StatusOn(DateOnly day) =>
        EndedOn <= day ? End is MatchEnd.GoalReached ? MatchStatus.Completed : MatchStatus.EndedEarly
        : EndsOn <= day ? MatchStatus.Completed
        : BeganOn <= day ? MatchStatus.Active
        : MatchStatus.Proposed;

    /// <summary>Whether it is not over yet.</summary>
    public bool StandsOn(DateOnly day) => StatusOn(day) is MatchStatus.Proposed or MatchStatus.Active;

    internal MentorMatch Accept(MatchSide side, DateOnly day) => side switch
    {
        MatchSide.Mentor => this with { MentorAcceptedOn = MentorAcceptedOn ?? day },
        _ => this with { NewcomerAcceptedOn = NewcomerAcceptedOn ?? day },
    };

    internal MentorMatch Over(MatchEnd end, DateOnly day) => EndedOn <= day ? this : this with { EndedOn = day, End = end };
}
