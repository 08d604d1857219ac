namespace Casework.Domain.Rules;

/// <summary>Additions that stop at the first and the last day there is: a mistyped year must not stop a fold.</summary>
internal static class CalendarArithmetic
{
    public static DateOnly LaterByDays(this DateOnly day, int days) =>
        days > DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue
        : days < -day.DayNumber ? DateOnly.MinValue
        : day.AddDays(days);

    public static DateOnly LaterByMonths(this DateOnly day, int months) =>
        months > (12 * (DateOnly.MaxValue.Year - day.Year)) + DateOnly.MaxValue.Month - day.Month ? DateOnly.MaxValue : day.AddMonths(months);

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
