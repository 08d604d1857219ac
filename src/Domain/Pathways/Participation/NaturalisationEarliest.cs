namespace Casework.Domain.Pathways.Participation;

/// <param name="On">Null when it cannot be told.</param>
/// <param name="RuleSet">The rule set that answers; null when none is in force.</param>
public sealed record NaturalisationEarliest(DateOnly? On, string? RuleSet);
