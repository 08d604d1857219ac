namespace Casework.Domain.Pathways.Protection;

/// <summary>From now on nothing of the pathway may be erased, however long it has been kept.</summary>
public sealed record PlaceLegalHold(Guid HoldId, LegalHoldGround Ground, Personal<string> Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnFilesHandedOver => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var placed = new ProtectionEvent.LegalHoldPlaced(HoldId, Ground, Reason);
        if (ProtectionShape.Flaw(placed) is { } flaw)
            return flaw;

        return pathway.DataProtection.LegalHolds.GetValueOrDefault(HoldId) is not { PlacedOn: not null } ? placed
            : pathway.Has(placed, EffectiveOn) ? Decision<PathwayEvent>.Nothing
            : ProtectionRejection.HoldAlreadyKnown;
    }
}
