namespace Casework.Domain.Pathways.Participation;

/// <param name="EarliestOn">The first day on which residence suffices; null when it cannot be told.</param>
/// <param name="Conditions">What the rule asks for besides; null is not known.</param>
/// <param name="Reasons">Why not, or why it is unknown; empty for yes.</param>
/// <param name="RuleSet">The rule set that answers; null when none is in force.</param>
public sealed record NaturalisationEligibility(
    EligibilityVerdict Verdict,
    DateOnly? EarliestOn,
    IReadOnlyList<(NaturalisationCondition Condition, bool? Met)> Conditions,
    IReadOnlyList<EligibilityReason> Reasons,
    string? RuleSet);
