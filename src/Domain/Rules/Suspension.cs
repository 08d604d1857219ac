namespace Casework.Domain.Rules;

/// <summary>A suspension as it was recorded.</summary>
/// <param name="From">The day of the request or of the start of the other procedure; it still counts.</param>
/// <param name="Until">The deadline set for the answer; null when none was set.</param>
/// <param name="AnsweredOn">The day of the answer or of the end of the other procedure; null until then.</param>
public sealed record Suspension(DateOnly From, DateOnly? Until, DateOnly? AnsweredOn = null)
{
    /// <returns>The last day that does not count; null while that is unknown.</returns>
    public DateOnly? LastDay(SuspensionPolicy policy) => (Until, AnsweredOn) switch
    {
        ({ } until, { } answered) when policy is SuspensionPolicy.Answered => CalendarArithmetic.Earlier(until, answered),
        ({ } until, _) => until,
        (null, var answered) => answered,
    };
}

/// <summary>Days that do not count: from the day after <paramref name="After"/> to <paramref name="LastDay"/>; null has no known end.</summary>
public sealed record Pause(DateOnly After, DateOnly? LastDay)
{
    public bool Holds(DateOnly day) => After < day && (LastDay is null || day <= LastDay);
}
