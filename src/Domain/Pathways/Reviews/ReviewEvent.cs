namespace Casework.Domain.Pathways.Reviews;

/// <summary>Decisions that must be looked at again because something they relied on was wrong. Stored forever.</summary>
public abstract record ReviewEvent : PathwayEvent
{
    private ReviewEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("review_flag_raised", typeof(ReviewFlagRaised)),
        ("review_flag_cleared", typeof(ReviewFlagCleared)),
    ];

    /// <param name="DecisionId">The entry of the decision.</param>
    /// <param name="BecauseOf">The entry that was corrected or retracted.</param>
    public sealed record ReviewFlagRaised(Guid DecisionId, Guid BecauseOf) : ReviewEvent;

    public sealed record ReviewFlagCleared(Guid DecisionId, ReviewOutcome Outcome, Personal<string> Reason) : ReviewEvent;
}

/// <summary>Confirmed: the decision stands all the same. DecidedAnew: another decision has taken its place.</summary>
public enum ReviewOutcome { Confirmed, DecidedAnew }
