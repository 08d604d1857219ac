using System.Collections.Immutable;
using static Casework.Domain.Pathways.Language.LanguageEvent;

namespace Casework.Domain.Pathways.Language;

/// <param name="AssessedLevel">The latest placement. It is no evidence.</param>
/// <param name="Waiting">The course types waited for.</param>
/// <param name="Revoked">Evidence that no longer counts.</param>
public sealed record LanguageStage(
    LanguageLevel? AssessedLevel,
    ImmutableList<LanguageEntitlement> Entitlements,
    ImmutableList<CourseType> Waiting,
    ImmutableList<LanguageCourse> Courses,
    ImmutableList<LanguageExam> Exams,
    ImmutableList<LanguageExamResult> Results,
    ImmutableList<LanguageEvidence> Evidence,
    ImmutableList<Guid> Revoked)
{
    public static LanguageStage Initial { get; } = new(null, [], [], [], [], [], [], []);

    /// <summary>Whether children are looked after during a course; null when nobody has asked.</summary>
    public ChildcareStatus? Childcare { get; private init; }

    /// <summary>Where the newcomer stands on the way through the courses.</summary>
    public LanguagePhase Phase => Courses.FindLast(course => course.Type is not null && course.IsOpen) is { } open
        ? open.Status is CourseStatus.Paused ? LanguagePhase.Paused
            : Exams.Exists(exam => exam.CourseId == open.Id && !Results.Exists(result => result.ExamId == exam.Id)) ? LanguagePhase.ExamRegistered
            : open.Repeats > 0 ? LanguagePhase.Repeating
            : open.AttendedUnits > 0 ? LanguagePhase.Attending
            : LanguagePhase.Enrolled
        : !Waiting.IsEmpty ? LanguagePhase.Waitlisted
        : Courses.FindLast(course => course.Type is not null) is { } ended
            ? ended.Status is CourseStatus.Completed ? LanguagePhase.Completed : LanguagePhase.Dropped
        : !Entitlements.IsEmpty ? LanguagePhase.Entitled
        : AssessedLevel is not null || AttainedLevel is not null ? LanguagePhase.Placed
        : LanguagePhase.NotAssessed;

    /// <summary>The higher of what was proved and what was assessed.</summary>
    public LanguageLevel? KnownLevel => AttainedLevel is null || AssessedLevel > AttainedLevel ? AssessedLevel : AttainedLevel;

    /// <summary>The highest level that valid evidence attests. Only a revocation lowers it.</summary>
    public LanguageLevel? AttainedLevel => Evidence.Where(proof => !Revoked.Contains(proof.Id)).Max(proof => proof.Level);

    public LanguageCourse? Course(Guid id) => Courses.Find(course => course.Id == id && course.Type is not null);

    public LanguageExam? Exam(Guid id) => Exams.Find(exam => exam.Id == id);

    public LanguageCourse? OpenCourse(CourseType type) => Courses.Find(course => course.Type == type && course.IsOpen);

    /// <summary>What may be attended in all courses of the type: the units granted, and those of repeats.</summary>
    public long GrantedUnits(CourseType type) =>
        Entitlements.Where(entitlement => entitlement.CourseType == type).Sum(entitlement => (long)entitlement.Units)
        + Courses.Where(course => course.Type == type).Sum(course => (long)course.RepeatUnits);

    public long AttendedUnits(CourseType type) => Courses.Where(course => course.Type == type).Sum(course => (long)course.AttendedUnits);

    /// <summary>True when an exam of the course was failed, or passed below what the course leads to (a test for immigrants at A2).</summary>
    public bool HasMissedLevel(Guid courseId) =>
        Results.Exists(result => Exam(result.ExamId)?.CourseId == courseId && result is { Outcome: ExamOutcome.Failed } or { Level: < LanguageLevel.B1 });

    /// <summary>True when a course was attended as it should be and its level was missed.</summary>
    public bool HasDulyMissedLevel => Courses.Exists(course => course.IsDulyAttended && HasMissedLevel(course.Id)) && !(AttainedLevel >= LanguageLevel.B1);

    public static LanguageStage Evolve(LanguageStage state, Entry entry) => entry.Event switch
    {
        LevelAssessed e => state with { AssessedLevel = e.Level },
        EntitlementGranted e => state with { Entitlements = state.Entitlements.Add(new(e.Basis, e.CourseType, e.GrantedUnits, entry.EffectiveOn, e.ValidUntil, e.RuleSet)) },
        WaitlistJoined e => state with { Waiting = state.Waiting.Remove(e.CourseType).Add(e.CourseType) },
        CourseEnrolled e => state.Change(e.CourseId, entry, course => Enrol(course, e)) with { Waiting = state.Waiting.Remove(e.CourseType) },
        AttendanceRecorded e => state.Change(e.CourseId, entry, course => course with { AttendedUnits = course.AttendedUnits + e.Units }),
        CoursePaused e => state.Turn(e.CourseId, entry, CourseStatus.Running, CourseStatus.Paused),
        CourseResumed e => state.Turn(e.CourseId, entry, CourseStatus.Paused, CourseStatus.Running),
        CourseWithdrawn e => state.End(e.CourseId, entry, CourseStatus.Withdrawn),
        CourseCompleted e => state.End(e.CourseId, entry, CourseStatus.Completed),
        RepeatGranted e => state.Change(e.CourseId, entry, course => Repeat(course, e, entry.EffectiveOn)),
        ExamRegistered e => state with { Exams = state.Exams.RemoveAll(exam => exam.Id == e.ExamId).Add(new(e.ExamId, e.CourseId, e.ExamType, e.ExamOn)) },
        ExamTaken e => state.Take(e),
        ExternalCertificateRecorded e => state.Attest(e.CertificateId, e.Level),
        EvidenceRevoked e => state with { Revoked = state.Revoked.Remove(e.EvidenceId).Add(e.EvidenceId) },
        DueAttendanceCertified e => state.Change(e.CourseId, entry, course => course with { IsDulyAttended = true }),
        ChildcareRecorded e => state with { Childcare = e.Status },
        _ => state,
    };

    private static LanguageCourse Enrol(LanguageCourse course, CourseEnrolled e) => course with
    {
        Type = e.CourseType,
        StartsOn = e.StartsOn,
        From = e.StartsOn < course.From ? e.StartsOn : course.From,
        StatusSince = course is { Status: CourseStatus.Running, WasPaused: false } && e.StartsOn < course.StatusSince ? e.StartsOn : course.StatusSince,
    };

    private static LanguageCourse Repeat(LanguageCourse course, RepeatGranted e, DateOnly day)
    {
        var granted = course with { RepeatUnits = course.RepeatUnits + e.Units, Repeats = course.Repeats + 1 };
        return course.Status == CourseStatus.Completed ? granted with { Status = CourseStatus.Running, StatusSince = day } : granted;
    }

    private LanguageStage Take(ExamTaken e)
    {
        var taken = this with { Results = Results.RemoveAll(result => result.ExamId == e.ExamId).Add(new(e.ExamId, e.Outcome, e.Level)) };
        return e.Outcome == ExamOutcome.Passed ? taken.Attest(e.ExamId, e.Level) : taken;
    }

    private LanguageStage Attest(Guid id, LanguageLevel? level) =>
        this with { Evidence = Evidence.RemoveAll(proof => proof.Id == id).Add(new(id, level)) };

    private LanguageStage Turn(Guid courseId, Entry entry, CourseStatus from, CourseStatus to) =>
        Change(courseId, entry, course => course.Status == from ? course with { Status = to, StatusSince = entry.EffectiveOn, WasPaused = true } : course);

    private LanguageStage End(Guid courseId, Entry entry, CourseStatus end) =>
        Change(courseId, entry, course => course.IsOpen ? course with { Status = end, StatusSince = entry.EffectiveOn } : course);

    private LanguageStage Change(Guid courseId, Entry entry, Func<LanguageCourse, LanguageCourse> change)
    {
        var index = Courses.FindIndex(course => course.Id == courseId);
        return this with
        {
            Courses = index < 0
                ? Courses.Add(change(new(courseId, null, null, entry.EffectiveOn, CourseStatus.Running, entry.EffectiveOn, 0, 0, 0)))
                : Courses.SetItem(index, change(Courses[index])),
        };
    }
}

public enum LanguagePhase { NotAssessed, Placed, Entitled, Waitlisted, Enrolled, Attending, ExamRegistered, Repeating, Paused, Completed, Dropped }
