namespace Casework.Domain.Pathways.Protection;

/// <summary>The person has got what is known of them, or was told why not.</summary>
public sealed record AnswerAccessRequest(Guid RequestId) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnFilesHandedOver => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.DataProtection.AccessRequests.GetValueOrDefault(RequestId) switch
    {
        { AnsweredOn: { } on } => on == EffectiveOn ? Decision<PathwayEvent>.Nothing : ProtectionRejection.AccessRequestAnswered,
        { ReceivedOn: { } received } when received <= EffectiveOn => new ProtectionEvent.AccessRequestAnswered(RequestId),
        _ => ProtectionRejection.AccessRequestNotFound,
    };
}
