using Casework.Domain.Pathways.Housing;

namespace Casework.Domain.Pathways.Arrival;

/// <summary>A fact: against a residence obligation it is recorded with a warning.</summary>
/// <param name="Municipality">Official municipality key (AGS), eight digits.</param>
public sealed record AllocateToMunicipality(string Municipality, AllocationBasis Basis) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var allocated = new ArrivalEvent.AllocatedToMunicipality(Municipality, Basis);
        if (ArrivalShape.Flaw(allocated, now) is { } flaw)
            return flaw;

        return pathway.Latest<ArrivalEvent.AllocatedToMunicipality>(EffectiveOn) == allocated
            ? Decision<PathwayEvent>.Nothing
            : Decision<PathwayEvent>.Of([allocated, .. HousingRules.AgainstObligation(pathway.Housing, Municipality, EffectiveOn, Municipality)]);
    }
}
