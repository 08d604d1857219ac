using Casework.Domain.Rules;
using Casework.EventStore.Projecting;

namespace Casework.Projections;

/// <summary>Every read model that is folded from pathways.</summary>
public static class ReadModels
{
    /// <param name="rules">Legal clocks are counted by them.</param>
    public static IReadOnlyList<Projection> Of(RuleBook rules) =>
    [
        PathwaySummaryProjection.Of(rules),
        PathwayTimelineProjection.Projection,
        PathwayDeadlineProjection.Of(rules),
    ];
}
