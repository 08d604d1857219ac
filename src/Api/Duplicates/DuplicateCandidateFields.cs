using Casework.Api.Pathways;
using Casework.Domain.Access;
using Casework.Domain.Duplicates;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.Projections;

namespace Casework.Api.Duplicates;

/// <summary>
/// Files that may be of the same person: those that share keys with it, compared as they stand in the log. Whom they are of is read first,
/// and only what is shown is read whole.
/// </summary>
internal sealed class DuplicateCandidateFields(DuplicateKeys keys, PeopleOfPathways people, PathwayQueries pathways)
{
    /// <summary>Of those that share keys, so many that share the most.</summary>
    public const int MostCompared = 50;

    private const int MostAsked = 100;

    public async ValueTask<IReadOnlyList<DuplicateCandidateView>?> DuplicateCandidates(
        [Parent] PathwayView pathway, int first, Caller caller, CancellationToken cancel)
    {
        if (first is < 1 or > MostAsked)
            throw new GraphQLException($"first is 1 to {MostAsked}.", "INVALID_PAGE_SIZE");
        if (caller.Municipality is not { } municipality || Particulars.Of(pathway.State) is not { } particulars)
            return [];

        var sharing = (await keys.Sharing(municipality, pathway.Uuid, MostCompared, cancel)).Except(pathway.State.Doubles.Rejected).ToList();
        var own = new Sounding(particulars);
        var alike = (await people.Find(municipality, sharing, cancel)).Where(other => Likeness.AreCandidates(own, other.Value, out _)).ToList();
        var others = await pathways.Find(
            [.. alike.OrderByDescending(other => Likeness.Of(own, other.Value).Score).ThenBy(other => other.Key).Take(first).Select(other => other.Key)], caller, cancel);
        return
        [
            .. others.Values
                .Select(other => (Other: other, Particulars: Particulars.Of(other.State)))
                .Where(other => other.Particulars is not null)
                .Select(other => new DuplicateCandidateView(other.Other, Likeness.Of(particulars, other.Particulars!)))
                .Where(candidate => candidate.Score >= Likeness.Candidate)
                .OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => candidate.Pathway.Uuid),
        ];
    }
}

internal sealed record DuplicateCandidateView(PathwayView Pathway, Likeness Likeness)
{
    public int Score => Likeness.Score;

    public IReadOnlyList<LikenessReason> Reasons => Likeness.Reasons;
}
