namespace Casework.Domain.Pathways.Protection;

/// <summary>From now on the data of the pathway are kept and used for nothing else (Art. 18 GDPR), until the restriction is lifted.</summary>
public sealed record RestrictProcessing(Guid RestrictionId, RestrictionGround Ground, Personal<string> Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var restricted = new ProtectionEvent.ProcessingRestricted(RestrictionId, Ground, Reason);
        if (ProtectionShape.Flaw(restricted) is { } flaw)
            return flaw;

        return pathway.DataProtection.Restrictions.GetValueOrDefault(RestrictionId) is { RestrictedOn: not null }
            ? pathway.Has(restricted, EffectiveOn) ? Decision<PathwayEvent>.Nothing : ProtectionRejection.RestrictionAlreadyKnown
            : EffectiveOn > now.Today ? ProtectionRejection.RestrictionAhead
            : restricted;
    }
}
