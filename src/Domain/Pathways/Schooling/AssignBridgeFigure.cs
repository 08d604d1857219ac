namespace Casework.Domain.Pathways.Schooling;

/// <param name="Name">Who goes between the school and the family from now on.</param>
public sealed record AssignBridgeFigure(Personal<string> Name) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var assigned = new SchoolingEvent.BridgeFigureAssigned(Name);
        if (SchoolingShape.Flaw(assigned, now) is { } flaw)
            return flaw;

        return pathway.Latest<SchoolingEvent.BridgeFigureAssigned>(EffectiveOn) == assigned ? Decision<PathwayEvent>.Nothing : assigned;
    }
}
