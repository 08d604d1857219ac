using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Protection;

/// <summary>How long the data of a person are kept who has left the country or has died.</summary>
/// <param name="StartsOn">The last day of the quarter in which the file was closed.</param>
/// <param name="EndsOn">The last day of keeping them, if nothing else holds them.</param>
public sealed record RetentionPeriod(DateOnly StartsOn, DateOnly EndsOn, string RuleSet)
{
    public const string Topic = "case.retention";

    /// <returns>Null while the file is not closed for one of these reasons, and where there is no rule.</returns>
    public static RetentionPeriod? Of(Pathway pathway, RuleBook rules) =>
        Years(pathway.CaseFile.ClosingReason) is { } years && rules.At(Topic, pathway.CaseFile.StatusSince) is { } rule
            ? Of(EndOfQuarter(pathway.CaseFile.StatusSince), rule.Number(years), rule.Id)
            : null;

    private static string? Years(ClosingReason? reason) => reason switch
    {
        ClosingReason.LeftCountry => "yearsAfterDeparture",
        ClosingReason.Deceased => "yearsAfterDeath",
        _ => null,
    };

    private static RetentionPeriod Of(DateOnly start, int years, string ruleSet) => new(start, start.AddYears(years), ruleSet);

    private static DateOnly EndOfQuarter(DateOnly day)
    {
        var lastMonth = ((day.Month + 2) / 3) * 3;
        return new(day.Year, lastMonth, DateTime.DaysInMonth(day.Year, lastMonth));
    }
}
