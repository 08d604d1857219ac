using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Protection;

/// <summary>
/// Gives data to somebody outside. Nothing goes to an immigration authority or the police unless a basis of the closed list for
/// them is named. What was given on an earlier day is a fact: without a basis it is recorded with a warning.
/// </summary>
/// <param name="Recipient">The office, association or firm.</param>
public sealed record MakeDisclosure(
    Guid DisclosureId, RecipientKind RecipientKind, Personal<string> Recipient, DisclosureBasis Basis, IReadOnlyList<DisclosedField> Fields) : PathwayCommand
{
    public const string Topic = "disclosure.bases";

    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => Basis is DisclosureBasis.Consent or DisclosureBasis.VitalInterests or DisclosureBasis.CourtOrder;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var made = new ProtectionEvent.DisclosureMade(DisclosureId, RecipientKind, Recipient, Basis, Fields);
        if (ProtectionShape.Flaw(made) is { } flaw)
            return flaw;

        if (pathway.Find<ProtectionEvent.DisclosureMade>(known => known.DisclosureId == DisclosureId) is { } known)
            return known with { RuleSet = null } == made && pathway.Has(known, EffectiveOn) ? Decision<PathwayEvent>.Nothing : ProtectionRejection.DisclosureAlreadyKnown;

        if (now.Rules.At(Topic, EffectiveOn) is not { } rule)
            return RuleRejection.NoneInForce(Topic);

        return Refusal(pathway, rule) switch
        {
            null => made with { RuleSet = rule.Id },
            { } refusal when EffectiveOn >= now.Today => refusal.Under(rule.Id),
            { Code: var code } => Decision<PathwayEvent>.Of(made, new LifecycleEvent.ComplianceWarningRaised(code, $"{DisclosureId}")),
        };
    }

    private Rejection? Refusal(Pathway pathway, RuleSet rule)
    {
        if (!rule.Texts($"bases.{RecipientKind}").Contains($"{Basis}"))
            return ProtectionRejection.BasisNotAllowed;

        return Basis is DisclosureBasis.Consent && !HasConsent(pathway.DataProtection) ? ProtectionRejection.ConsentMissing : null;
    }

    private bool HasConsent(DataProtection protection) => RecipientKind switch
    {
        RecipientKind.Research => protection.HasConsent(ConsentPurpose.Research, recipient: null, EffectiveOn),
        RecipientKind.Volunteer => protection.HasConsent(ConsentPurpose.Matching, recipient: null, EffectiveOn),
        _ => protection.HasConsent(ConsentPurpose.Referral, Recipient, EffectiveOn),
    };
}
