using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Residence;

namespace Casework.Domain.Pathways.Founding;

/// <summary>A fact, flagged when neither the residence status nor the immigration office permits it.</summary>
public sealed record RegisterBusiness(Guid FoundingId, Personal<string> BusinessName) : FoundingCommand(FoundingId)
{
    private protected override FoundingEvent Step(Circumstances now) => new FoundingEvent.BusinessRegistered(FoundingId, BusinessName);

    private protected override Rejection? Refusal(FoundingProject project) =>
        project.RegisteredOn is not null ? FoundingRejection.StepAlreadyKnown : base.Refusal(project);

    private protected override IEnumerable<PathwayEvent> Warnings(FoundingProject project, Pathway pathway, Circumstances now)
    {
        if (project.Permitted is not true && WorkPermission.On(pathway, EffectiveOn, now.Rules).Kind is { } kind && kind is not WorkPermissionKind.Free)
            yield return new LifecycleEvent.ComplianceWarningRaised("FOUNDING_WITHOUT_PERMISSION", $"{FoundingId}");
    }
}
