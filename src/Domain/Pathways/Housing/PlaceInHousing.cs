namespace Casework.Domain.Pathways.Housing;

/// <summary>A fact: outside of the area of a residence obligation it is recorded with a warning.</summary>
/// <param name="Municipality">Where it is: official municipality key (AGS), eight digits.</param>
public sealed record PlaceInHousing(Guid PlacementId, HousingKind Kind, string Municipality, Personal<string>? Address) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var placed = new HousingEvent.HousingPlaced(PlacementId, Kind, Municipality, Address);
        if (HousingShape.Flaw(placed, EffectiveOn) is { } flaw)
            return flaw;

        var housing = pathway.Housing;
        if (housing.Placements.GetValueOrDefault(PlacementId) is { PlacedOn: not null })
            return pathway.Has(placed, EffectiveOn) ? Decision<PathwayEvent>.Nothing : HousingRejection.PlacementAlreadyKnown.At(nameof(PlacementId));

        if (housing.IsHoused)
            return HousingRejection.NotLeft;

        return EffectiveOn < housing.ChangedOn
            ? HousingRejection.ChangedLater.At(nameof(EffectiveOn))
            : Decision<PathwayEvent>.Of([placed, .. HousingRules.AgainstObligation(housing, Municipality, EffectiveOn, $"{PlacementId}")]);
    }
}
