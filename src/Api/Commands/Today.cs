namespace Casework.Api.Commands;

/// <summary>The day it is in Germany, where the law counts days.</summary>
internal sealed class Today(TimeProvider clock)
{
    private static readonly TimeZoneInfo Germany = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public DateOnly Date => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Germany).DateTime);

    /// <summary>When a day begins there.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Germany.GetUtcOffset(midnight));
    }
}
