using Casework.Domain.Pathways.Residence;

namespace Casework.Domain.Pathways.Founding;

/// <summary>What the immigration office has answered (section 21 AufenthG), under the rules on residence of the day.</summary>
public sealed record CheckFoundingPermission(Guid FoundingId, bool Permitted) : FoundingCommand(FoundingId)
{
    private protected override FoundingEvent Step(Circumstances now) =>
        new FoundingEvent.PermissionChecked(FoundingId, Permitted) { RuleSet = now.Rules.At(WorkPermission.StatusTopic, EffectiveOn)?.Id };
}
