using Casework.Domain.Rules;

namespace Casework.Domain.Pathways;

/// <summary>A time that a newcomer waits, stays or works somewhere, for lists over many pathways.</summary>
/// <param name="AboutId">What it is about: an entry, a place, a procedure or a spell of work.</param>
/// <param name="Since">The first day.</param>
/// <param name="Until">The day on which it ended; null while it goes on.</param>
/// <param name="Subject">A facility, a type of course, a kind of school, an occupation, or a kind of work.</param>
public sealed record StageSpan(SpanKind Kind, Guid AboutId, DateOnly Since, DateOnly? Until, string Subject)
{
    /// <returns>The days from the first to the end, or to the day asked about.</returns>
    public static int Days(DateOnly since, DateOnly? until, DateOnly day) => Math.Max(0, (until ?? day).DayNumber - since.DayNumber);

    /// <returns>Whether it went on for so many months; null while that is not known on the day.</returns>
    public static bool? Lasted(DateOnly since, DateOnly? until, int months, DateOnly day) =>
        since.LaterByMonths(months) is var at && until < at ? false
        : at <= day ? true
        : null;
}

/// <summary>Rows hold the numbers: new ones are added at the end.</summary>
public enum SpanKind { Reception, CourseWaitlist, SchoolPlaceWanted, Recognition, Employment }
