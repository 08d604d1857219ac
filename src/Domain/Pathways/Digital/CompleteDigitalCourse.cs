namespace Casework.Domain.Pathways.Digital;

public sealed record CompleteDigitalCourse(DigitalCourse Course, string Provider) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var completed = new DigitalEvent.DigitalCourseCompleted(Course, Provider);
        return DigitalShape.Flaw(completed) is { } flaw ? flaw
            : pathway.Has(completed, EffectiveOn) ? Decision<PathwayEvent>.Nothing
            : completed;
    }
}
