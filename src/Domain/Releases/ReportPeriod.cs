using System.Globalization;

namespace Casework.Domain.Releases;

/// <summary>A year, or a quarter of one: <c>2026</c>, <c>2026-Q3</c>.</summary>
/// <param name="Quarter">1 to 4; null for the whole year.</param>
public readonly record struct ReportPeriod(int Year, int? Quarter = null) : IComparable<ReportPeriod>
{
    public DateOnly FirstDay => new(Year, (((Quarter ?? 1) - 1) * 3) + 1, 1);

    public DateOnly LastDay => FirstDay.AddMonths(Quarter is null ? 12 : 3).AddDays(-1);

    public ReportPeriod Next => Quarter switch
    {
        null => new(Year + 1),
        4 => new(Year + 1, 1),
        _ => new(Year, Quarter + 1),
    };

    public static ReportPeriod QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <returns>Null when it is none.</returns>
    public static ReportPeriod? Parse(string? text)
    {
        if (text is not ({ Length: 4 } or { Length: 7 }) || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 9000)
            return null;
        return text.Length == 4 ? new(year)
            : text[4..6] == "-Q" && text[6] is >= '1' and <= '4' ? new(year, text[6] - '0')
            : null;
    }

    public int CompareTo(ReportPeriod other) => LastDay.CompareTo(other.LastDay);

    public static bool operator <(ReportPeriod left, ReportPeriod right) => left.CompareTo(right) < 0;

    public static bool operator >(ReportPeriod left, ReportPeriod right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReportPeriod left, ReportPeriod right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReportPeriod left, ReportPeriod right) => left.CompareTo(right) >= 0;

    public override string ToString() => Quarter is { } quarter
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{quarter}")
        : Year.ToString("0000", CultureInfo.InvariantCulture);
}
