namespace Casework.Domain.Pathways.Participation;

/// <param name="From">The first day on which age and residence suffice; null when a fact or a rule for it is not known.</param>
/// <param name="Reasons">Why not, or why it is unknown; empty for yes.</param>
/// <param name="RuleSet">The rule set that answers; null when none is in force.</param>
public sealed record EligibilityAnswer(EligibilityVerdict Verdict, DateOnly? From, IReadOnlyList<EligibilityReason> Reasons, string? RuleSet);

public enum EligibilityVerdict { Yes, No, Unknown }

public enum EligibilityReason { TooYoung, ResidenceTooShort, GermanNational, NotAnEuNational, FactUnknown, NoRule, RouteNotOffered, ConditionUnmet }
