using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Schooling;

/// <summary>
/// The days on which a child should have gone to school and had no place in one: every such day, the first and the one
/// asked about included. Enrolment ends the count, the day after a lost place takes it up again.
/// </summary>
/// <param name="Total">All of them up to the day.</param>
/// <param name="Since">The first day of the gap that the day lies in; null when it lies in none.</param>
public sealed record DaysWithoutPlace(int Total, DateOnly? Since)
{
    /// <returns>Null when nothing is counted: no child of school age, or the duty has not begun.</returns>
    public static DaysWithoutPlace? On(Pathway pathway, DateOnly day, RuleBook rules)
    {
        if (SchoolDuty.Counted(pathway, day, rules) is not { } counted || day < counted.From)
            return null;

        // The day on which somebody comes of age is no longer a child's, and a closed file counts nothing.
        var closed = pathway.CaseFile is { Status: PathwayStatus.Closed, StatusSince: var since } ? since : DateOnly.MaxValue;
        var end = CalendarArithmetic.Earlier(day.LaterByDays(1), CalendarArithmetic.Earlier(counted.Until, closed));
        var (total, next) = (0, counted.From);
        foreach (var (first, afterLast) in Attended(pathway.Schooling))
        {
            if (first >= end)
                break;

            total += Math.Max(0, first.DayNumber - next.DayNumber);
            next = CalendarArithmetic.Later(next, afterLast);
        }

        var rest = Math.Max(0, end.DayNumber - next.DayNumber);
        return new(total + rest, rest > 0 && end > day ? next : null);
    }

    private static IEnumerable<(DateOnly First, DateOnly AfterLast)> Attended(SchoolingStage schooling) =>
        from place in schooling.Places.Values
        where place.IsSchool && place.EnrolledOn is not null
        orderby place.EnrolledOn
        select (place.EnrolledOn!.Value, place.EndedOn?.LaterByDays(1) ?? DateOnly.MaxValue);
}
