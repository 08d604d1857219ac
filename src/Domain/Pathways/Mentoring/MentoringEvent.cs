namespace Casework.Domain.Pathways.Mentoring;

/// <summary>Somebody who lives here accompanies the newcomer for a time. Stored forever.</summary>
public abstract record MentoringEvent : PathwayEvent
{
    private MentoringEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("match_proposed", typeof(MatchProposed)),
        ("match_accepted", typeof(MatchAccepted)),
        ("match_ended", typeof(MatchEnded)),
    ];

    /// <param name="Mentor">The subject of a mentor's token; not a name.</param>
    /// <param name="Weeks">For how long, from when both sides have accepted.</param>
    /// <param name="Rule">The rule set that says how long it may be. It is no decision that anybody would take again.</param>
    public sealed record MatchProposed(Guid MatchId, MatchKind Kind, string Mentor, int Weeks, string Rule) : MentoringEvent;

    public sealed record MatchAccepted(Guid MatchId, MatchSide Side) : MentoringEvent;

    /// <summary>Before its time is over; also when a side does not want it.</summary>
    public sealed record MatchEnded(Guid MatchId, MatchEnd Reason) : MentoringEvent;
}

/// <summary>What a mentor accompanies somebody in.</summary>
public enum MatchKind
{
    /// <summary>Finding one's way in the town.</summary>
    Welcome,

    LanguagePartner,

    /// <summary>By somebody of the same field of work.</summary>
    Professional,

    /// <summary>By somebody who has founded a business.</summary>
    Founder,
}

public enum MatchSide { Mentor, Newcomer }

/// <summary>Why a match is over.</summary>
public enum MatchEnd
{
    /// <summary>Before the time was over.</summary>
    GoalReached,

    NewcomersWish,

    MentorsWish,

    NotFitting,

    MovedAway,

    /// <summary>Nobody says so: it follows from the withdrawal of the consent to matching.</summary>
    ConsentWithdrawn,
}

/// <summary>Where a match stands on a day.</summary>
public enum MatchStatus { Proposed, Active, Completed, EndedEarly }
