namespace Casework.Domain.Pathways.Language;

public sealed record CompleteCourse(Guid CourseId) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Language.Course(CourseId) switch
    {
        null => LanguageRejection.CourseNotFound.At(nameof(CourseId)),
        { Status: CourseStatus.Completed } => Decision<PathwayEvent>.Nothing,
        { IsOpen: false } => LanguageRejection.CourseEnded.At(nameof(CourseId)),
        var course when EffectiveOn < course.StatusSince => LanguageRejection.CourseChangedLater.At(nameof(EffectiveOn)),
        _ => new LanguageEvent.CourseCompleted(CourseId),
    };
}
