using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Language;

/// <summary>A decision: further units after an exam of the course that missed its level, under the rules of its day.</summary>
public sealed record GrantCourseRepeat(Guid CourseId) : PathwayCommand
{
    public const string Topic = "language.repeat";

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (pathway.Language.Course(CourseId) is not { } course)
            return LanguageRejection.CourseNotFound.At(nameof(CourseId));

        if (now.Rules.At(Topic, EffectiveOn) is not { } rule)
            return RuleRejection.NoneInForce(Topic);

        if (course.Repeats >= rule.Number("atMost"))
            return LanguageRejection.RepeatAlreadyGranted.At(nameof(CourseId)).Under(rule.Id);

        if (course.Status == CourseStatus.Withdrawn)
            return LanguageRejection.CourseEnded.At(nameof(CourseId));

        if (EffectiveOn < course.StatusSince)
            return LanguageRejection.CourseChangedLater.At(nameof(EffectiveOn));

        if (!pathway.Language.HasMissedLevel(CourseId))
            return LanguageRejection.RepeatWithoutMissedLevel.At(nameof(CourseId)).Under(rule.Id);

        if (rule.Flag("onlyDulyAttended") && !course.IsDulyAttended)
            return LanguageRejection.RepeatWithoutDueAttendance.At(nameof(CourseId)).Under(rule.Id);

        return !course.IsOpen && pathway.Language.OpenCourse(course.Type!.Value) is not null
            ? LanguageRejection.CourseAlreadyOpen.At(nameof(CourseId))
            : new LanguageEvent.RepeatGranted(CourseId, rule.Number("units")) { RuleSet = rule.Id };
    }
}
