using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Participation;

public sealed record DecideNaturalisation(Guid ApplicationId, bool Granted) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Participation.Naturalisations.GetValueOrDefault(ApplicationId) switch
        {
            { Granted: { } granted, DecidedOn: { } decided } =>
                granted == Granted && decided == EffectiveOn ? Decision<PathwayEvent>.Nothing : ParticipationRejection.AlreadyDecided,
            { FiledOn: { } filed } when filed <= EffectiveOn => now.Rules.At(Eligibility.NaturalisationTopic, EffectiveOn) is { } rule
                ? Decision<PathwayEvent>.Of([new ParticipationEvent.NaturalisationDecided(ApplicationId, Granted) { RuleSet = rule.Id }, .. Warnings(pathway, now)])
                : RuleRejection.NoneInForce(Eligibility.NaturalisationTopic),
            _ => ParticipationRejection.ApplicationNotFound,
        };

    private IEnumerable<PathwayEvent> Warnings(Pathway pathway, Circumstances now)
    {
        var route = pathway.Participation.Naturalisations[ApplicationId].Route;
        var eligibility = Eligibility.Naturalisation(NaturalisationFacts.Of(pathway.Entries, EffectiveOn), route, EffectiveOn, now.Rules);
        if (Granted && eligibility.Reasons.Contains(EligibilityReason.ConditionUnmet))
            yield return new LifecycleEvent.ComplianceWarningRaised("NATURALISATION_CONDITION_UNMET", $"{ApplicationId}");
    }
}
