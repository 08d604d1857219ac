using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Protection;

/// <summary>The person asks what is known of them. A right: also on a closed or restricted file, and after another municipality has it.</summary>
public sealed record ReceiveAccessRequest(Guid RequestId) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnFilesHandedOver => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.DataProtection.AccessRequests.GetValueOrDefault(RequestId) is { ReceivedOn: { } known } ? known == EffectiveOn ? Decision<PathwayEvent>.Nothing : ProtectionRejection.AccessRequestAlreadyKnown
        : now.Rules.At(AccessRequestTerms.Topic, EffectiveOn) is not { } rule ? RuleRejection.NoneInForce(AccessRequestTerms.Topic)
        : new ProtectionEvent.AccessRequested(RequestId) { RuleSet = rule.Id };
}
