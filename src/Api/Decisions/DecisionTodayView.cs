using Casework.Api.Schema;
using Casework.Api.Timelines;
using Casework.Domain.Pathways.Decisions;
using Casework.Domain.Rules;

namespace Casework.Api.Decisions;

/// <param name="Day">Today.</param>
internal sealed record DecisionTodayView(TimelineEntryView Decision, RetakenDecision Retaken, RuleBook Rules, DateOnly Day, Tongue Tongue)
{
    private readonly Verdict _today = Retaken.UnderTheRulesOf(Day);

    public RuleSetView? RuleSet => Retaken.RuleSet is { } set ? new(set) : null;

    public RuleSetView? RuleSetToday => Retaken.RuleSet is { Topic: var topic } && Rules.At(topic, Day) is { } set ? new(set) : null;

    public VerdictView Then => new(Retaken.Then, Tongue);

    public VerdictView Today => new(_today, Tongue);

    public bool Differs => !Retaken.Then.IsLike(_today);

    public IReadOnlyList<VerdictDifferenceView> Differences => [.. Retaken.Then.Differences(_today).Select(difference => new VerdictDifferenceView(difference))];
}
