namespace Casework.Domain.Pathways.Founding;

public sealed record CloseBusiness(Guid FoundingId, BusinessEnd Reason) : FoundingCommand(FoundingId)
{
    private protected override FoundingEvent Step(Circumstances now) => new FoundingEvent.BusinessClosed(FoundingId, Reason);

    private protected override Rejection? Refusal(FoundingProject project) =>
        project.ClosedOn is not null ? FoundingRejection.StepAlreadyKnown
        : EffectiveOn < project.StartedOn || EffectiveOn < project.RegisteredOn ? FoundingRejection.ClosesBeforeStart
        : null;
}
