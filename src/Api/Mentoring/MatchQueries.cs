using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Mentoring;

/// <summary>
/// What mentors see. Which cases to look at, the read model says; whether there is something to see, each case itself, as it is at this moment:
/// what has ended is gone with the next question.
/// </summary>
internal sealed class MatchQueries(PathwayMatches matches, PathwayStream pathways, Freshness freshness, Today today)
{
    public async ValueTask<IReadOnlyList<MatchView>?> Matches(long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !MayHave(caller, municipality))
            return null;

        await freshness.Wait(minPosition, cancel);
        if (await matches.Of(municipality, caller.Subject, cancel) is not { Count: > 0 } ids)
            return [];

        var histories = await pathways.Read(municipality, ids, cancel);
        return
        [
            .. ids.SelectMany(id => MatchView.ToMentor(caller, municipality, id, histories[id].State.State, today.Date))
                .OrderBy(match => match.ProposedOn).ThenBy(match => match.MatchId),
        ];
    }

    public async ValueTask<MatchView?> Match(string pathwayId, Guid matchId, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !MayHave(caller, municipality) || GlobalId.Uuid("Pathway", pathwayId) is not { } pathway)
            return null;

        var history = await pathways.Read(new StreamKey(municipality, pathway), cancel);
        return MatchView.ToMentor(caller, municipality, pathway, history.State.State, today.Date).FirstOrDefault(match => match.MatchId == matchId);
    }

    private static bool MayHave(Caller caller, string municipality) => Policy.MayAnswerMatch(caller, municipality, CaseState.Open, MatchStanding.Proposed);
}
