using Casework.Domain.Rules;

namespace Casework.Domain.Pathways;

/// <summary>What a decision may know besides the pathway: the day it is taken, and the rules.</summary>
public sealed record Circumstances(DateOnly Today, RuleBook Rules)
{
    /// <summary>Who decides: a token's subject; null when nobody is named.</summary>
    public string? Actor { get; init; }

    private static readonly DateOnly _earliest = new(1900, 1, 1);

    /// <summary>
    /// A day that somebody alive can have lived, or that can be planned: no further ahead than the rules on dates allow.
    /// </summary>
    public bool IsPossible(DateOnly day) => day >= _earliest && day.DayNumber <= Today.DayNumber + DaysAhead;

    private int DaysAhead => Rules.At("entry.dates", Today)?.Number("maxDaysAhead") ?? 0;
}
