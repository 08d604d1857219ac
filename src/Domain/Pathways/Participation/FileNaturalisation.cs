using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Participation;

/// <summary>A fact: filing early or twice is recorded with a warning.</summary>
public sealed record FileNaturalisation(Guid ApplicationId, NaturalisationRoute Route) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (pathway.Participation.Naturalisations.GetValueOrDefault(ApplicationId) is { FiledOn: { } filedOn, Route: var route })
            return filedOn == EffectiveOn && route == Route ? Decision<PathwayEvent>.Nothing : ParticipationRejection.ApplicationAlreadyKnown;

        return Decision<PathwayEvent>.Of([new ParticipationEvent.NaturalisationFiled(ApplicationId, Route), .. Warnings(pathway, now)]);
    }

    private IEnumerable<PathwayEvent> Warnings(Pathway pathway, Circumstances now)
    {
        if (pathway.Participation.Naturalisations.Values.Any(other => other.IsOpen))
            yield return new LifecycleEvent.ComplianceWarningRaised("NATURALISATION_ALREADY_OPEN", $"{ApplicationId}");

        if (Eligibility.NaturalisationEarliest(NaturalisationFacts.Of(pathway.Entries, EffectiveOn).Legal, Route, EffectiveOn, now.Rules).On > EffectiveOn)
            yield return new LifecycleEvent.ComplianceWarningRaised("NATURALISATION_FILED_EARLY", $"{ApplicationId}");
    }
}
