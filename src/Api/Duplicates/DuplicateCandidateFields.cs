using Casework.Api.Pathways;
using Casework.Domain.Access;
using Casework.Domain.Duplicates;
using Casework.GraphQL.Execution;
using Casework.Projections;

namespace Casework.Api.Duplicates;

/// <summary>
/// Files that may be of the same person: those that share keys with it, compared as they stand in the log. Whom they are of is read first,
/// and only what is shown is read whole.
/// </summary>
internal sealed class DuplicateCandidateFields(DuplicateKeys keys, PeopleOfPathways people, PathwayQueries shows)
{
    /// <summary>Of those that share keys, so many that share the most.</summary>
    public const int MostCompared = 50;

    private const int MostAsked = 100;

    public async ValueTask<IReadOnlyList<IReadOnlyList<DuplicateCandidateView>>> DuplicateCandidates(
        IReadOnlyList<PathwayView> pathways, int first, Caller caller, CancellationToken cancel)
    {
        if (first is < 1 or > MostAsked)
            throw new GraphQLException($"first is 1 to {MostAsked}.", "INVALID_PAGE_SIZE");
        if (caller.Municipality is not { } municipality)
            return [.. pathways.Select(_ => Array.Empty<DuplicateCandidateView>())];

        var compared = await Compared(municipality, pathways, cancel);
        var sounding = await people.Find(municipality, [.. compared.SelectMany(pathway => pathway.Others).Distinct()], cancel);
        var shown = compared.ConvertAll(pathway => MostAlike(pathway, sounding, first));
        var others = await shows.Find([.. shown.SelectMany(ids => ids).Distinct()], caller, cancel);
        return [.. compared.Zip(shown, (pathway, ids) => Candidates(pathway.Particulars, [.. ids.Select(others.GetValueOrDefault).OfType<PathwayView>()]))];
    }

    private async Task<List<Comparison>> Compared(string municipality, IReadOnlyList<PathwayView> pathways, CancellationToken cancel)
    {
        var sharing = await keys.Sharing(municipality, [.. pathways.Select(pathway => pathway.Uuid)], MostCompared, cancel);
        return
        [
            .. pathways.Select((pathway, place) => Particulars.Of(pathway.State) is { } particulars
                ? new Comparison(particulars, [.. sharing[place].Except(pathway.State.Doubles.Rejected)])
                : new Comparison(null, [])),
        ];
    }

    private static List<Guid> MostAlike(Comparison pathway, IReadOnlyDictionary<Guid, Sounding> people, int first)
    {
        if (pathway.Particulars is null)
            return [];
        var own = new Sounding(pathway.Particulars);
        return
        [
            .. pathway.Others
                .Where(other => people.TryGetValue(other, out var person) && Likeness.AreCandidates(own, person, out _))
                .OrderByDescending(other => Likeness.Of(own, people[other]).Score)
                .ThenBy(other => other)
                .Take(first),
        ];
    }

    private static DuplicateCandidateView[] Candidates(Particulars? particulars, IReadOnlyList<PathwayView> others) =>
    [
        .. others
            .Select(other => (Other: other, Particulars: Particulars.Of(other.State)))
            .Where(other => other.Particulars is not null)
            .Select(other => new DuplicateCandidateView(other.Other, Likeness.Of(particulars!, other.Particulars!)))
            .Where(candidate => candidate.Score >= Likeness.Candidate)
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Pathway.Uuid),
    ];

    /// <param name="Particulars">Null when they are not known.</param>
    /// <param name="Others">Files that share keys with it.</param>
    private sealed record Comparison(Particulars? Particulars, IReadOnlyList<Guid> Others);
}

internal sealed record DuplicateCandidateView(PathwayView Pathway, Likeness Likeness)
{
    public int Score => Likeness.Score;

    public IReadOnlyList<LikenessReason> Reasons => Likeness.Reasons;
}
