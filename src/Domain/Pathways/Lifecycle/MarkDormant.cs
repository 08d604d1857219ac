using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Lifecycle;

public sealed record MarkDormant : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var file = pathway.CaseFile;
        if (file.Status == PathwayStatus.Dormant)
            return Decision<PathwayEvent>.Nothing;

        if (now.Rules.At("case.dormancy", EffectiveOn) is not { } rule)
            return RuleRejection.NoneInForce("case.dormancy");

        return EffectiveOn < file.QuietSince.AddMonths(rule.Number("monthsWithoutContact"))
            ? LifecycleRejection.StillInContact.At(nameof(EffectiveOn)).Under(rule.Id)
            : new LifecycleEvent.MarkedDormant(file.QuietSince) { RuleSet = rule.Id };
    }
}
