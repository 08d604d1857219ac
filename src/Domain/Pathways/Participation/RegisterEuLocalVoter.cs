using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Participation;

/// <summary>A fact, flagged when nationality or residence did not suffice.</summary>
/// <param name="Municipality">Official municipality key (AGS), eight digits.</param>
public sealed record RegisterEuLocalVoter(string Municipality) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        ParticipationFact.Record(pathway, new ParticipationEvent.EuLocalVoterRegistered(Municipality), EffectiveOn, Warning(pathway, now));

    private LifecycleEvent.ComplianceWarningRaised? Warning(Pathway pathway, Circumstances now) =>
        Eligibility.EuLocalVoter(LegalFacts.Of(ParticipationFact.Arrival(pathway), Municipality), EffectiveOn, now.Rules).Verdict is EligibilityVerdict.No
            ? new("EU_LOCAL_VOTER_NOT_ELIGIBLE", Municipality)
            : null;
}
