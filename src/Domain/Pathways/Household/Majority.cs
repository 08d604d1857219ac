using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Household;

/// <summary>
/// Coming of age. The day is computed and never recorded: an entry on it would write the sealed day of birth into the open.
/// </summary>
public static class Majority
{
    public const string Topic = "family.majority";

    /// <param name="on">The day whose rules are asked.</param>
    /// <returns>Null when the day of birth is not known or no rule says so.</returns>
    public static DateOnly? ReachedOn(Pathway pathway, DateOnly on, RuleBook rules) =>
        pathway.Find<ArrivalEvent.PathwayOpened>(_ => true)?.BornOn is { IsErased: false, Value: var born } && rules.At(Topic, on) is { } rule
            ? born.LaterByMonths(12 * rule.Number("age"))
            : null;

    /// <returns>False as well when it is not known.</returns>
    public static bool IsReached(Pathway pathway, DateOnly on, RuleBook rules) => ReachedOn(pathway, on, rules) <= on;

    /// <returns>False as well when it is not known.</returns>
    public static bool IsMinor(Pathway pathway, DateOnly on, RuleBook rules) => on < ReachedOn(pathway, on, rules);
}
