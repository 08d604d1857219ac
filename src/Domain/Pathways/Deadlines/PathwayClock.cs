using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Deadlines;

/// <summary>A clock that a stage keeps, with the terms it runs under.</summary>
/// <param name="RuleSet">The rule set that the start of the clock named; null when none is behind it.</param>
public sealed record PathwayClock(
    DeadlineKind Kind, DeadlineNature Nature, DeadlineSubject About, LegalClock Clock, ClockTerms Terms, string? RuleSet);
