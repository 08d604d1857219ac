using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Protection;

/// <summary>A right, never refused: also where no consent is known, and on a closed file.</summary>
/// <param name="Recipient">To whom, for a referral; null for every other purpose.</param>
public sealed record WithdrawConsent(ConsentPurpose Purpose, Personal<string>? Recipient) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnFilesHandedOver => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var withdrawn = new ProtectionEvent.ConsentWithdrawn(Purpose, Recipient);
        if (ProtectionShape.Flaw(withdrawn) is { } flaw)
            return flaw;

        if (pathway.Has(withdrawn, EffectiveOn))
            return Decision<PathwayEvent>.Nothing;

        return pathway.DataProtection.HasConsent(Purpose, Recipient, EffectiveOn)
            ? withdrawn
            : Decision<PathwayEvent>.Of(withdrawn, new LifecycleEvent.ComplianceWarningRaised("CONSENT_WAS_NOT_GIVEN", $"{Purpose}"));
    }
}
