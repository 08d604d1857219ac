using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Housing;

/// <summary>
/// What an authority or the law has laid down. It starts on the effective day: that of the recognition for protected persons,
/// that of the issue of the title for others.
/// </summary>
/// <param name="Area">An official key: two digits of a Land, five of a district, eight of a municipality.</param>
/// <param name="EndsOn">Its last day; null for the longest that the rule allows.</param>
public sealed record RecordResidenceObligation(Guid ObligationId, string Area, ObligationStart StartsWith, DateOnly? EndsOn) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var rule = now.Rules.At(HousingRules.ObligationTopic, EffectiveOn);
        var longest = HousingRules.LastDayOfObligation(EffectiveOn, now.Rules);
        if ((EndsOn ?? longest) is not { } end)
            return RuleRejection.NoneInForce(HousingRules.ObligationTopic);

        var recorded = new HousingEvent.ResidenceObligationRecorded(ObligationId, Area, StartsWith, end) { RuleSet = rule?.Id };
        if (HousingShape.Flaw(recorded, EffectiveOn) is { } flaw)
            return flaw;

        if (pathway.Housing.Obligations.GetValueOrDefault(ObligationId) is { Area: not null })
            return pathway.Has(recorded, EffectiveOn) ? Decision<PathwayEvent>.Nothing : HousingRejection.ObligationAlreadyKnown.At(nameof(ObligationId));

        return Decision<PathwayEvent>.Of([recorded, .. Warnings(recorded, pathway.Housing, longest)]);
    }

    private IEnumerable<PathwayEvent> Warnings(HousingEvent.ResidenceObligationRecorded recorded, HousingStage housing, DateOnly? longest)
    {
        if (recorded.EndsOn > longest)
            yield return new LifecycleEvent.ComplianceWarningRaised("RESIDENCE_OBLIGATION_TOO_LONG", $"{ObligationId}");

        var obligation = new ResidenceObligation(ObligationId, Area, StartsWith, EffectiveOn, recorded.EndsOn);
        if (housing.Home is { } home && obligation.Forbids(home.Municipality, home.PlacedOn > EffectiveOn ? home.PlacedOn.Value : EffectiveOn))
            yield return new LifecycleEvent.ComplianceWarningRaised("RESIDENCE_OBLIGATION_NOT_MET", $"{home.Id}");
    }
}
