using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Protection;

/// <summary>Takes more time for an answer, once, and tells the person why before the first month is over (Art. 12(3) GDPR).</summary>
public sealed record ExtendAccessRequest(Guid RequestId, int Months, Personal<string> Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnFilesHandedOver => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var extended = new ProtectionEvent.AccessRequestExtended(RequestId, Months, Reason);
        if (ProtectionShape.Flaw(extended) is { } flaw)
            return flaw;
        if (pathway.Has(extended, EffectiveOn))
            return Decision<PathwayEvent>.Nothing;
        if (pathway.DataProtection.AccessRequests.GetValueOrDefault(RequestId) is not { ReceivedOn: { } received } request || EffectiveOn < received)
            return ProtectionRejection.AccessRequestNotFound;
        if (request.AnsweredOn is not null)
            return ProtectionRejection.AccessRequestAnswered;
        if (request.Clock.Extension is not null)
            return ProtectionRejection.AccessRequestExtendedBefore;
        if (request.RuleSet is not { } named || now.Rules.Named(named) is not { } rule)
            return RuleRejection.NoneInForce(AccessRequestTerms.Topic);

        return Months < 1 || Months > rule.Number("extensionMonthsAtMost") ? ProtectionRejection.AccessRequestExtensionTooLong.Under(rule.Id)
            : EffectiveOn > request.Clock.DueOn(AccessRequestTerms.Of(rule)) ? ProtectionRejection.AccessRequestExtendedTooLate.Under(rule.Id)
            : extended;
    }
}
