namespace Casework.Domain.Pathways.Language;

public sealed record ResumeCourse(Guid CourseId) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Language.Course(CourseId) switch
    {
        null => LanguageRejection.CourseNotFound.At(nameof(CourseId)),
        { IsOpen: false } => LanguageRejection.CourseEnded.At(nameof(CourseId)),
        { Status: not CourseStatus.Paused } => LanguageRejection.CourseNotPaused.At(nameof(CourseId)),
        var course when EffectiveOn < course.StatusSince => LanguageRejection.CourseChangedLater.At(nameof(EffectiveOn)),
        _ => new LanguageEvent.CourseResumed(CourseId),
    };
}
