namespace Casework.Domain.Pathways.Language;

public sealed record JoinCourseWaitlist(CourseType CourseType) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var joined = new LanguageEvent.WaitlistJoined(CourseType);
        if (pathway.Language.Waiting.Contains(CourseType) || pathway.Has(joined, EffectiveOn))
            return Decision<PathwayEvent>.Nothing;

        return pathway.Language.OpenCourse(CourseType) is null ? joined : LanguageRejection.CourseAlreadyOpen.At(nameof(CourseType));
    }
}
