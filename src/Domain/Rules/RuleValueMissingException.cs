namespace Casework.Domain.Rules;

public sealed class RuleValueMissingException(string ruleSet, string value)
    : Exception($"Rule set {ruleSet} has no value \"{value}\".")
{
    public string RuleSet => ruleSet;

    public string Value => value;
}
