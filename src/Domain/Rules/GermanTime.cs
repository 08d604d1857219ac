namespace Casework.Domain.Rules;

/// <summary>
/// The time it is in Germany at an instant, as it is counted since 1996 (Directive 2000/84/EC): summer time from the last Sunday of March to the last
/// of October, each at 01:00 UTC. A function and no table of the machine, so that a replay tells the same everywhere.
/// </summary>
public static class GermanTime
{
    private const int March = 3;
    private const int October = 10;
    private const int DaysOfBoth = 31;

    public static DateOnly DayOf(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var ahead = TimeSpan.FromHours(utc >= Change(utc.Year, March) && utc < Change(utc.Year, October) ? 2 : 1);
        return DateOnly.FromDateTime(DateTime.MaxValue - utc < ahead ? utc : utc + ahead);
    }

    private static DateTime Change(int year, int month)
    {
        var last = new DateTime(year, month, DaysOfBoth, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
