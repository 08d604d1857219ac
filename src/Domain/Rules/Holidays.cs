using System.Globalization;

namespace Casework.Domain.Rules;

/// <summary>
/// The public holidays of a Land: those of its whole territory, from its rule sets. Holidays of single municipalities are none
/// here, so a day on which only a town rests counts.
/// </summary>
/// <param name="Land">The first two digits of an official municipality key; null has no holidays.</param>
public sealed record Holidays(string? Land, RuleBook Rules)
{
    private const int LatestDayOfRepentance = 22;

    public static Holidays None { get; } = In(new RuleBook([]));

    /// <summary>Those of the Land in which the rules are applied.</summary>
    public static Holidays In(RuleBook rules) => new(rules.Land, rules);

    /// <summary>The Länder differ in their holidays: a rule file for each.</summary>
    public static string Topic(string land) => $"holidays.{land}";

    /// <returns>The holidays of the year, each under the rule set in force on its day; none when there is no rule.</returns>
    public static IReadOnlySet<DateOnly> Of(string land, int year, RuleBook rules) =>
        rules.RuleSets
            .Where(set => set.Topic == Topic(land))
            .SelectMany(set => Days(set, year).Where(day => rules.At(set.Topic, day) == set))
            .ToHashSet();

    public bool Contains(DateOnly day) => Land is not null && Rules.At(Topic(Land), day) is { } set && Days(set, day.Year).Contains(day);

    /// <summary>Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * shift) + 114;
        return new(year, sum / 31, (sum % 31) + 1);
    }

    private static IEnumerable<DateOnly> Days(RuleSet set, int year) =>
    [
        .. set.Texts("fixed").Select(day => Date($"{year:0000}-{day}")),
        .. set.Texts("movable").Select(name => Movable(name, year)),
        .. set.Texts("once").Select(Date).Where(day => day.Year == year),
    ];

    private static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Movable(string name, int year) => name switch
    {
        "GoodFriday" => EasterSunday(year).AddDays(-2),
        "EasterSunday" => EasterSunday(year),
        "EasterMonday" => EasterSunday(year).AddDays(1),
        "AscensionDay" => EasterSunday(year).AddDays(39),
        "WhitSunday" => EasterSunday(year).AddDays(49),
        "WhitMonday" => EasterSunday(year).AddDays(50),
        "CorpusChristi" => EasterSunday(year).AddDays(60),
        "RepentanceDay" => DayOfRepentance(year),
        _ => throw new ArgumentException($"There is no movable holiday \"{name}\".", nameof(name)),
    };

    // The Wednesday before 23 November.
    private static DateOnly DayOfRepentance(int year)
    {
        var latest = new DateOnly(year, 11, LatestDayOfRepentance);
        return latest.AddDays(-(((int)latest.DayOfWeek - (int)DayOfWeek.Wednesday + 7) % 7));
    }
}
