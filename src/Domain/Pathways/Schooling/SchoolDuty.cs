using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Schooling;

/// <summary>
/// From when a child must go to school, by the law of the Land where it lives: so many months after the arrival or the
/// allocation, on the day of the same number, and never before the age of school.
/// </summary>
public static class SchoolDuty
{
    public const string Topic = "schooling.duty";

    private static readonly HashSet<string> _lands = [.. Enumerable.Range(1, 16).Select(number => $"{number:00}")];

    /// <param name="on">The day whose rules and municipality are asked for.</param>
    /// <returns>Null when the duty has not begun or is not known.</returns>
    public static DateOnly? StartsOn(Pathway pathway, DateOnly on, RuleBook rules) =>
        rules.At(Topic, on) is { } rule
        && Land(pathway, on) is { } land
        && AgeOfSchool(pathway, rule) is { } age
        && StartsOn(pathway, land, on, rule) is { } day
            ? CalendarArithmetic.Later(day, age.From)
            : null;

    /// <returns>
    /// The first day that counts as one without a place: the duty's, or the arrival's where the law of the Land is not known.
    /// Null when no day counts.
    /// </returns>
    internal static (DateOnly From, DateOnly Until)? Counted(Pathway pathway, DateOnly on, RuleBook rules)
    {
        if (rules.At(Topic, on) is not { } rule || AgeOfSchool(pathway, rule) is not { } age || pathway.Arrival.ArrivedOn is not { } arrived)
            return null;

        var isKnown = Land(pathway, on) is { } land && IsKnown(land, rule);
        var from = rule.Text("daysCountFrom") is "duty" && isKnown ? StartsOn(pathway, on, rules) : CalendarArithmetic.Later(arrived, age.From);
        return from is { } first && first < age.Until ? (first, age.Until) : null;
    }

    private static DateOnly? StartsOn(Pathway pathway, string land, DateOnly on, RuleSet rule) =>
        (rule.NumberOrNull($"monthsAfterArrival.{land}"), rule.NumberOrNull($"monthsAfterAllocation.{land}")) switch
        {
            ({ } months, _) => pathway.Arrival.ArrivedOn?.LaterByMonths(months),
            (null, { } months) => AllocatedOn(pathway, land, on)?.LaterByMonths(months),
            _ => null,
        };

    private static bool IsKnown(string land, RuleSet rule) =>
        rule.NumberOrNull($"monthsAfterArrival.{land}") is not null || rule.NumberOrNull($"monthsAfterAllocation.{land}") is not null;

    // The first two digits of the official municipality key.
    private static string? Land(Pathway pathway, DateOnly on) =>
        (pathway.Latest<ArrivalEvent.AllocatedToMunicipality>(on)?.Municipality ?? pathway.Arrival.Municipality)?[..2] is { } land && _lands.Contains(land) ? land : null;

    private static DateOnly? AllocatedOn(Pathway pathway, string land, DateOnly on) =>
        pathway.Entries.Find(entry => entry.EffectiveOn <= on
            && entry.Event is ArrivalEvent.AllocatedToMunicipality { Municipality: var key } && key.StartsWith(land, StringComparison.Ordinal))?.EffectiveOn;

    private static (DateOnly From, DateOnly Until)? AgeOfSchool(Pathway pathway, RuleSet rule) =>
        pathway.Find<ArrivalEvent.PathwayOpened>(_ => true)?.BornOn is { IsErased: false, Value: var born }
            ? (born.LaterByMonths(12 * rule.Number("ageFrom")), born.LaterByMonths(12 * rule.Number("ageUntil")))
            : null;
}
