namespace Casework.Domain.Pathways.Lifecycle;

public sealed record AssignCaseworker(string Caseworker) : PathwayCommand
{
    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var assigned = new LifecycleEvent.CaseworkerAssigned(Caseworker);
        if (LifecycleShape.Flaw(assigned) is { } flaw)
            return flaw;

        return pathway.Latest<LifecycleEvent.CaseworkerAssigned>(EffectiveOn) == assigned ? Decision<PathwayEvent>.Nothing : assigned;
    }
}
