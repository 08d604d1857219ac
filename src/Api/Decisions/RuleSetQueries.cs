using Casework.Domain.Rules;

namespace Casework.Api.Decisions;

/// <summary>The rules themselves, for whoever has to decide by them or to look into decisions.</summary>
internal sealed class RuleSetQueries(RuleBook rules)
{
    public IReadOnlyList<RuleSetView> RuleSets(string? topic, DateOnly? on) =>
    [
        .. rules.RuleSets
            .Where(set => topic is null || set.Topic == topic)
            .Where(set => on is not { } day || (set.ValidFrom <= day && !(set.ValidTo < day)))
            .OrderBy(set => set.Topic, StringComparer.Ordinal)
            .ThenBy(set => set.ValidFrom)
            .Select(set => new RuleSetView(set)),
    ];
}
