namespace Casework.Domain.Rules;

/// <summary>How long a clock runs, and how it counts.</summary>
/// <param name="Months">Calendar months of the period (section 188(2) and (3) BGB).</param>
/// <param name="Weeks">Weeks added to the months.</param>
/// <param name="Policy">Where a suspension ends that is answered before its set deadline.</param>
/// <param name="NextWorkingDay">A due date on a Saturday, Sunday or holiday moves to the next working day (section 193 BGB).</param>
public sealed record ClockTerms(int Months, int Weeks = 0, SuspensionPolicy Policy = SuspensionPolicy.Statutory, bool NextWorkingDay = false)
{
    /// <summary>Of a deadline that is set to a day: the clock itself knows how long it runs.</summary>
    public static ClockTerms OfASetDay { get; } = new(0);

    /// <summary>Public holidays of the Land; none when it is not known.</summary>
    public Holidays Holidays { get; init; } = Holidays.None;

    /// <returns>The last day of a period that an event on <paramref name="start"/> begins; that day itself is not counted.</returns>
    public DateOnly EndOfPeriod(DateOnly start) => start.LaterByMonths(Months).LaterByDays(7 * Weeks);

    /// <returns>The day itself, or the next working day when the terms say so.</returns>
    public DateOnly Shifted(DateOnly day)
    {
        while (NextWorkingDay && (IsWeekend(day) || Holidays.Contains(day)) && day < DateOnly.MaxValue)
            day = day.AddDays(1);

        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>Statutory: to the end of the set deadline, even when answered earlier. Answered: to the answer.</summary>
public enum SuspensionPolicy { Statutory, Answered }
