using System.Collections.Immutable;
using static Casework.Domain.Pathways.Reviews.ReviewEvent;

namespace Casework.Domain.Pathways.Reviews;

/// <summary>The decisions that wait for a review, by their entries' ids.</summary>
public sealed record ReviewFlags(ImmutableDictionary<Guid, ReviewFlag> Open)
{
    public static ReviewFlags Initial { get; } = new(ImmutableDictionary<Guid, ReviewFlag>.Empty);

    public static ReviewFlags Evolve(ReviewFlags flags, Entry entry) => entry.Event switch
    {
        ReviewFlagRaised e when !flags.Open.ContainsKey(e.DecisionId) => new(flags.Open.Add(e.DecisionId, new(e.DecisionId, e.BecauseOf, entry.EffectiveOn))),
        ReviewFlagCleared e => new(flags.Open.Remove(e.DecisionId)),
        _ => flags,
    };
}
