using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Founding;

/// <summary>A fact, flagged when the business is not registered by then.</summary>
public sealed record StartBusiness(Guid FoundingId) : FoundingCommand(FoundingId)
{
    private protected override FoundingEvent Step(Circumstances now) => new FoundingEvent.BusinessStarted(FoundingId);

    private protected override Rejection? Refusal(FoundingProject project) =>
        project.StartedOn is not null ? FoundingRejection.StepAlreadyKnown : base.Refusal(project);

    private protected override IEnumerable<PathwayEvent> Warnings(FoundingProject project, Pathway pathway, Circumstances now)
    {
        if (!(project.RegisteredOn <= EffectiveOn))
            yield return new LifecycleEvent.ComplianceWarningRaised("BUSINESS_NOT_REGISTERED", $"{FoundingId}");
    }
}
