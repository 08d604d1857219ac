namespace Casework.Domain.Pathways.Language;

public sealed record AssessLanguageLevel(LanguageLevel Level, AssessmentMethod Method) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var assessed = new LanguageEvent.LevelAssessed(Level, Method);
        return pathway.Has(assessed, EffectiveOn) ? Decision<PathwayEvent>.Nothing : assessed;
    }
}
