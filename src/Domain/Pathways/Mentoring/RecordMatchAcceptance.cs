using Casework.Domain.Pathways.Protection;

namespace Casework.Domain.Pathways.Mentoring;

/// <summary>The newcomer wants the match, and has consented to matching: what the mentor then sees stands on that.</summary>
public sealed record RecordMatchAcceptance(Guid MatchId) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Matches.Find(MatchId) is not { } match ? MatchRejection.NotFound
        : EffectiveOn < match.ProposedOn ? MatchRejection.NotProposedYet
        : match.NewcomerAcceptedOn is not null ? Decision<PathwayEvent>.Nothing
        : !match.StandsOn(EffectiveOn) ? MatchRejection.AlreadyOver
        : !pathway.DataProtection.HasConsent(ConsentPurpose.Matching, recipient: null, EffectiveOn) ? MatchRejection.ConsentMissing
        : new MentoringEvent.MatchAccepted(MatchId, MatchSide.Newcomer);
}
