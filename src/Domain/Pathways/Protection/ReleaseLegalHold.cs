namespace Casework.Domain.Pathways.Protection;

public sealed record ReleaseLegalHold(Guid HoldId, Personal<string> Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnFilesHandedOver => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var released = new ProtectionEvent.LegalHoldReleased(HoldId, Reason);
        if (ProtectionShape.Flaw(released) is { } flaw)
            return flaw;

        return pathway.DataProtection.LegalHolds.GetValueOrDefault(HoldId) switch
        {
            { ReleasedOn: { } on } => on == EffectiveOn ? Decision<PathwayEvent>.Nothing : ProtectionRejection.HoldAlreadyReleased,
            { PlacedOn: { } placed } when placed <= EffectiveOn => released,
            _ => ProtectionRejection.HoldNotFound,
        };
    }
}
