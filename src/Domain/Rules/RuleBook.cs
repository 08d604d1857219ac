namespace Casework.Domain.Rules;

/// <summary>All effective-dated rule sets.</summary>
public sealed record RuleBook(IReadOnlyList<RuleSet> RuleSets)
{
    /// <returns>The rule set of the topic that is in force on the day; null when none is.</returns>
    public RuleSet? At(string topic, DateOnly day) =>
        RuleSets.FirstOrDefault(set => set.Topic == topic && set.ValidFrom <= day && (set.ValidTo is null || day <= set.ValidTo));
}
