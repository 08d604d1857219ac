namespace Casework.Domain.Pathways.Mentoring;

/// <summary>Ends a match before its time, or a proposal that a side does not want. It takes sight away, so it is possible in every state of the file.</summary>
public sealed record EndMatch(Guid MatchId, MatchEnd Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        Reason is MatchEnd.ConsentWithdrawn ? MatchRejection.EndsWithTheConsent
        : pathway.Matches.Find(MatchId) is not { } match ? MatchRejection.NotFound
        : EffectiveOn < match.ProposedOn ? MatchRejection.NotProposedYet
        : (match.EndedOn, match.End) == (EffectiveOn, Reason) ? Decision<PathwayEvent>.Nothing
        : !match.StandsOn(EffectiveOn) ? MatchRejection.AlreadyOver
        : new MentoringEvent.MatchEnded(MatchId, Reason);
}
