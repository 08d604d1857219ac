using Casework.Api.Schema;
using Casework.Api.Timelines;
using Casework.Domain.Pathways.Decisions;

namespace Casework.Api.Decisions;

internal sealed record DecisionBasisView(TimelineEntryView Decision, RetakenDecision Retaken, Tongue Tongue)
{
    public RuleSetView? RuleSet => Retaken.RuleSet is { } set ? new(set) : null;

    public IReadOnlyList<RuleSetView> AppliedRuleSets => [.. Retaken.Applied().Select(set => new RuleSetView(set))];

    public VerdictView Verdict => new(Retaken.Then, Tongue);

    public bool AsRecorded => Retaken.IsAsRecorded;

    public VerdictView Corrected => new(Retaken.Corrected(), Tongue);
}
