using Casework.Domain.Pathways.Participation;

namespace Casework.Domain.Pathways.Schooling;

/// <summary>How school works, told to the parents in a language they understand.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record InformParents(string Language, InformationChannel Channel) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var informed = new SchoolingEvent.ParentsInformed(Language, Channel);
        if (SchoolingShape.Flaw(informed, now) is { } flaw)
            return flaw;

        return pathway.Has(informed, EffectiveOn) ? Decision<PathwayEvent>.Nothing : informed;
    }
}
