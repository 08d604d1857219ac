namespace Casework.Domain.Pathways.Digital;

/// <param name="Level">0 none, 1 with help, 2 alone, 3 helps others.</param>
public sealed record AssessDigitalSkill(int Level) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var assessed = new DigitalEvent.DigitalSkillAssessed(Level);
        return DigitalShape.Flaw(assessed) is { } flaw ? flaw
            : pathway.Has(assessed, EffectiveOn) ? Decision<PathwayEvent>.Nothing
            : assessed;
    }
}
