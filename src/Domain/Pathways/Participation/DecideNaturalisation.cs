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
                ? new ParticipationEvent.NaturalisationDecided(ApplicationId, Granted) { RuleSet = rule.Id }
                : RuleRejection.NoneInForce(Eligibility.NaturalisationTopic),
            _ => ParticipationRejection.ApplicationNotFound,
        };
}
