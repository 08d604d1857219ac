namespace Casework.Domain.Pathways.Arrival;

/// <param name="Municipality">Official municipality key (AGS), eight digits.</param>
public sealed record AllocateToMunicipality(string Municipality, AllocationBasis Basis) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var allocated = new ArrivalEvent.AllocatedToMunicipality(Municipality, Basis);
        if (ArrivalShape.Flaw(allocated, now) is { } flaw)
            return flaw;

        return pathway.Latest<ArrivalEvent.AllocatedToMunicipality>(EffectiveOn) == allocated ? Decision<PathwayEvent>.Nothing : allocated;
    }
}
