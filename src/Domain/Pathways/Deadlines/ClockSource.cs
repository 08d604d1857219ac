using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Deadlines;

/// <summary>Where clocks come from.</summary>
/// <param name="Clocks">The clocks that have started, those that ended included.</param>
/// <param name="Events">The kinds of events that can change one of them.</param>
public sealed record ClockSource(Func<Pathway, RuleBook, IEnumerable<PathwayClock>> Clocks, params IReadOnlyList<Type> Events);
