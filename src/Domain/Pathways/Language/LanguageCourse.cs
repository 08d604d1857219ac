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
    public bool IsOpen => Status is CourseStatus.Running or CourseStatus.Paused;
}

public enum CourseStatus { Running, Paused, Withdrawn, Completed }
