namespace Casework.Domain.Rules;

public static class RuleRejection
{
    /// <summary>A decision needs a rule, and none of the topic is in force on its day.</summary>
    public static Rejection NoneInForce(string topic) => new(
        "NO_RULE_IN_FORCE",
        "No rule for this decision is in force on that day.",
        "An diesem Tag gilt keine Regel für diese Entscheidung.")
    {
        Rule = topic,
    };
}
