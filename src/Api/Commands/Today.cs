namespace Casework.Api.Commands;

/// <summary>The day it is in Germany, where the law counts days.</summary>
internal sealed class Today(TimeProvider clock)
{
    private static readonly TimeZoneInfo Germany = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public DateOnly Date => Of(Now);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The day it is there at an instant.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Germany).DateTime);

    /// <summary>When a day begins there.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Germany.GetUtcOffset(midnight));
    }
}
