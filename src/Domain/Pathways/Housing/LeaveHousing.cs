namespace Casework.Domain.Pathways.Housing;

/// <summary>The effective day is the day of moving out. Support goes on.</summary>
public sealed record LeaveHousing(Guid PlacementId, HousingExit Reason) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Housing.Placements.GetValueOrDefault(PlacementId) switch
        {
            null or { PlacedOn: null } => HousingRejection.PlacementNotFound.At(nameof(PlacementId)),
            { LeftOn: { } left, ExitReason: var reason } when left == EffectiveOn && reason == Reason => Decision<PathwayEvent>.Nothing,
            { LeftOn: not null } => HousingRejection.PlacementAlreadyLeft.At(nameof(PlacementId)),
            _ when EffectiveOn < pathway.Housing.ChangedOn => HousingRejection.ChangedLater.At(nameof(EffectiveOn)),
            _ => new HousingEvent.HousingLeft(PlacementId, Reason),
        };
}
