using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Participation;

/// <summary>The election committee has admitted the candidacy: a fact, flagged when age or residence did not suffice.</summary>
/// <param name="Municipality">Official municipality key (AGS), eight digits.</param>
public sealed record AdmitBoardCandidacy(string Municipality) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        ParticipationFact.Record(pathway, new ParticipationEvent.BoardCandidacyAdmitted(Municipality), EffectiveOn, Warning(pathway, now));

    // Naturalised Germans may stand in some Länder, so nationality alone is no reason to flag.
    private LifecycleEvent.ComplianceWarningRaised? Warning(Pathway pathway, Circumstances now) =>
        Shape.IsMunicipalityKey(Municipality)
        && Eligibility.BoardVoter(LegalFacts.Of(ParticipationFact.Arrival(pathway), Municipality), Municipality, EffectiveOn, now.Rules).Reasons
            .Any(reason => reason is EligibilityReason.TooYoung or EligibilityReason.ResidenceTooShort)
            ? new("BOARD_CANDIDATE_NOT_ELIGIBLE", Municipality)
            : null;
}
