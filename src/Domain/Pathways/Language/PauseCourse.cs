namespace Casework.Domain.Pathways.Language;

public sealed record PauseCourse(Guid CourseId, PauseReason Reason) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Language.Course(CourseId) switch
    {
        null => LanguageRejection.CourseNotFound.At(nameof(CourseId)),
        { IsOpen: false } => LanguageRejection.CourseEnded.At(nameof(CourseId)),
        { Status: CourseStatus.Paused } => Decision<PathwayEvent>.Nothing,
        var course when EffectiveOn < course.StatusSince => LanguageRejection.CourseChangedLater.At(nameof(EffectiveOn)),
        _ => new LanguageEvent.CoursePaused(CourseId, Reason),
    };
}
