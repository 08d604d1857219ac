using Casework.Domain.Rules;
using Casework.EventStore.Projecting;

namespace Casework.Projections;

/// <summary>Every read model that is folded from the log.</summary>
public static class ReadModels
{
    /// <param name="rules">Legal clocks are counted by them.</param>
    /// <param name="hash">Makes keys of names, birth dates and needs that nobody can read.</param>
    public static IReadOnlyList<Projection> Of(RuleBook rules, KeyHash hash) =>
    [
        PathwaySummaryProjection.Of(rules),
        PathwayTimelineProjection.Projection,
        PathwayDeadlineProjection.Of(rules),
        DuplicateKeyProjection.Of(hash),
        PathwaySkillProjection.Projection,
        RightsInformationProjection.Projection,
        DeadlineNoticeProjection.Projection,
        PathwayMarkProjection.Of(hash),
        PathwaySpanProjection.Projection,
        PathwayMilestoneProjection.Projection,
        PathwayMatchProjection.Projection,
        InterpreterBookingProjection.Projection,
        CouncilReleaseProjection.Projection,
    ];
}
