using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Language;

/// <summary>A decision: further units after an exam of the course that missed its level.</summary>
public sealed record GrantCourseRepeat(Guid CourseId) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (pathway.Language.Course(CourseId) is not { } course)
            return LanguageRejection.CourseNotFound.At(nameof(CourseId));

        if (now.Rules.At("language.courses", EffectiveOn) is not { } rule)
            return RuleRejection.NoneInForce("language.courses");

        if (course.Repeats >= rule.Number("repeatsAtMost"))
            return LanguageRejection.RepeatAlreadyGranted.At(nameof(CourseId)).Under(rule.Id);

        if (course.Status == CourseStatus.Withdrawn)
            return LanguageRejection.CourseEnded.At(nameof(CourseId));

        if (EffectiveOn < course.StatusSince)
            return LanguageRejection.CourseChangedLater.At(nameof(EffectiveOn));

        if (!pathway.Language.HasMissedLevel(CourseId))
            return LanguageRejection.RepeatWithoutMissedLevel.At(nameof(CourseId)).Under(rule.Id);

        return !course.IsOpen && pathway.Language.OpenCourse(course.Type!.Value) is not null
            ? LanguageRejection.CourseAlreadyOpen.At(nameof(CourseId))
            : new LanguageEvent.RepeatGranted(CourseId, rule.Number("repeatUnits")) { RuleSet = rule.Id };
    }
}
