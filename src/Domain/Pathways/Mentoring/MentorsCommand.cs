using Casework.Domain.Access;

namespace Casework.Domain.Pathways.Mentoring;

/// <summary>
/// What a mentor says of a match of theirs, today. Whatever else there is, a file in another state, a match of somebody else, one that is over, is for
/// mentors as if it were not there: a refusal tells them nothing of a case.
/// </summary>
public abstract record MentorsCommand(Guid MatchId) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnFilesHandedOver => true;

    protected override bool WorksOnErasedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected sealed override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        EffectiveOn == now.Today && now.Actor is { } actor && pathway.Matches.Find(MatchId) is { } match
        && CaseStates.Of(pathway) is CaseState.Open && MatchStandings.Of(actor, match, pathway, now.Today) is not MatchStanding.None
            ? Decide(match)
            : PathwayRejection.NotFound;

    protected abstract Decision<PathwayEvent> Decide(MentorMatch match);
}

/// <summary>The mentor is willing.</summary>
public sealed record AcceptMatch(Guid MatchId) : MentorsCommand(MatchId)
{
    protected override Decision<PathwayEvent> Decide(MentorMatch match) =>
        match.MentorAcceptedOn is not null ? Decision<PathwayEvent>.Nothing : new MentoringEvent.MatchAccepted(MatchId, MatchSide.Mentor);
}

/// <summary>The mentor does not want to, or no longer.</summary>
public sealed record LeaveMatch(Guid MatchId) : MentorsCommand(MatchId)
{
    protected override Decision<PathwayEvent> Decide(MentorMatch match) => new MentoringEvent.MatchEnded(MatchId, MatchEnd.MentorsWish);
}
