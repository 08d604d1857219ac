namespace Casework.Domain.Pathways.Language;

/// <summary>
/// What is known of a course. Attendance may be true before the day on which the enrolment was entered, so a course may be
/// heard of before it is enrolled in; until then type and start are null.
/// </summary>
/// <param name="From">The first day on which something about the course is true.</param>
/// <param name="StatusSince">The day on which the status was last changed.</param>
public sealed record LanguageCourse(
    Guid Id, CourseType? Type, DateOnly? StartsOn, DateOnly From, CourseStatus Status, DateOnly StatusSince, int AttendedUnits, int RepeatUnits, int Repeats)
{
    /// <summary>A course that was paused runs since it was resumed, whenever it is said to have begun.</summary>
    public bool WasPaused { get; init; }

    /// <summary>Who taught it has attested that it was attended as it should be.</summary>
    public bool IsDulyAttended { get; init; }

    public bool IsOpen => Status is CourseStatus.Running or CourseStatus.Paused;
}

public enum CourseStatus { Running, Paused, Withdrawn, Completed }
