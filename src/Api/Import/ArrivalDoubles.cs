using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Casework.Api.Duplicates;
using Casework.Domain.Duplicates;
using Casework.Projections;

namespace Casework.Api.Import;

/// <summary>
/// Looks for doubles of arrivals by the keys and the score of duplicateCandidates: among the pathways of their municipality, and among
/// the earlier rows of the file, which the read model may not hold yet.
/// </summary>
internal sealed class ArrivalDoubles
{
    private const int MostRemembered = 100_000;

    private readonly KeyHash _hash;
    private readonly DuplicateKeys? _keys;
    private readonly PathwayNames? _names;
    private readonly PeopleOfPathways? _people;
    private readonly Dictionary<(string Municipality, long Key), List<Guid>> _sharing = [];
    private readonly Dictionary<Guid, (int Line, Sounding Person)> _rows = [];
    private readonly Dictionary<Guid, SoundingNames?> _named = [];
    private readonly Dictionary<Guid, Sounding?> _recorded = [];
    // Of one arrival after the other: kept for its room.
    private readonly Dictionary<Guid, int> _shared = [];

    public ArrivalDoubles(KeyHash hash, DuplicateKeys keys, PathwayNames names, PeopleOfPathways people) => (_hash, _keys, _names, _people) = (hash, keys, names, people);

    private ArrivalDoubles() => _hash = new KeyHash(RandomNumberGenerator.GetBytes(32));

    /// <summary>Compares the rows of a file with each other alone.</summary>
    public static ArrivalDoubles WithinTheFile() => new();

    /// <summary>Looks at some rows by a few statements for all of them. Rows come in the order of the file, and each once.</summary>
    /// <returns>Those that were imported before, and the doubles among the others, by their pathways.</returns>
    public async Task<(IReadOnlySet<Guid> Known, IReadOnlyDictionary<Guid, ArrivalDouble> Doubles)> Look(IReadOnlyCollection<ArrivalRow> rows, CancellationToken cancel)
    {
        var known = new HashSet<Guid>();
        var doubles = new Dictionary<Guid, ArrivalDouble>();
        foreach (var town in rows.GroupBy(row => row.Open.Municipality))
        {
            known.UnionWith(_keys is null ? [] : await _keys.Known(town.Key, [.. town.Select(row => row.Pathway.Id)], cancel));
            List<Arrival> arrivals = [.. town.Where(row => !known.Contains(row.Pathway.Id)).Select(Arriving)];
            var holders = _keys is null ? [] : await _keys.Holders(town.Key, [.. arrivals.SelectMany(arrival => arrival.Keys).Distinct()], cancel);
            // Rows of the file that are in the read model by now are shared as rows.
            foreach (var pathways in holders.Values)
                pathways.RemoveAll(_rows.ContainsKey);
            var compared = new List<(Arrival Arrival, IReadOnlyList<Guid> Others)>(arrivals.Count);
            foreach (var arrival in arrivals)
            {
                compared.Add((arrival, SharingMost(arrival, holders)));
                Remember(arrival);
            }

            if (_names is not null && _people is not null)
            {
                await Meet(_named, compared.SelectMany(one => one.Others), async strangers => await _names.Of(town.Key, strangers, cancel));
                await Meet(_recorded, compared.SelectMany(one => one.Others.Where(other => IsNamedLike(one.Arrival, other))), strangers => _people.Find(town.Key, strangers, cancel));
            }

            foreach (var (arrival, others) in compared)
            {
                if (Double(arrival, others) is { } found)
                    doubles[arrival.Pathway] = found;
            }
        }

        return (known, doubles);
    }

    /// <returns>Those of the pathways that are not in the log; none when only a file is looked into.</returns>
    public async Task<IReadOnlySet<Guid>> Missing(string municipality, IReadOnlyCollection<Guid> pathways, CancellationToken cancel) =>
        _keys is null || pathways.Count == 0 ? new HashSet<Guid>() : pathways.Except(await _keys.Known(municipality, pathways, cancel)).ToHashSet();

    private Arrival Arriving(ArrivalRow row)
    {
        var person = new Sounding(row.Particulars);
        return new Arrival(row.Line, row.Open.Municipality, row.Pathway.Id, person, [.. person.Keys().Select(_hash.Of)]);
    }

    // Names lie open in the worklist; whoever has others need not be opened. Without any, the log tells.
    private bool IsNamedLike(Arrival arrival, Guid other) =>
        _named.GetValueOrDefault(other) is not { } names || Likeness.MayBeCandidates(arrival.Person.Names, names);

    private async Task Meet<T>(Dictionary<Guid, T?> met, IEnumerable<Guid> pathways, Func<IReadOnlyCollection<Guid>, Task<IReadOnlyDictionary<Guid, T>>> read)
        where T : class
    {
        if (met.Count > MostRemembered)
            met.Clear();
        List<Guid> strangers = [.. pathways.Distinct().Where(pathway => !met.ContainsKey(pathway) && !_rows.ContainsKey(pathway))];
        var found = await read(strangers);
        foreach (var stranger in strangers)
            met[stranger] = found.GetValueOrDefault(stranger);
    }

    private ArrivalDouble? Double(Arrival arrival, IReadOnlyList<Guid> others)
    {
        var candidates = others
            .Select(other => (Pathway: other, Likeness: Person(other) is { } person && Likeness.AreCandidates(arrival.Person, person, out var likeness) ? likeness : null))
            .Where(other => other.Likeness is not null)
            .ToList();
        if (candidates.Count == 0)
            return null;

        var (pathway, alike) = candidates.OrderByDescending(other => other.Likeness!.Score).ThenBy(other => other.Pathway).First();
        return new ArrivalDouble(arrival.Line, pathway, _rows.TryGetValue(pathway, out var row) ? row.Line : null, alike!, candidates.Count);
    }

    private List<Guid> SharingMost(Arrival arrival, Dictionary<long, List<Guid>> recorded)
    {
        _shared.Clear();
        foreach (var key in arrival.Keys)
        {
            var holders = recorded.GetValueOrDefault(key, []);
            var rows = _sharing.GetValueOrDefault((arrival.Municipality, key), []);
            if (holders.Count + rows.Count >= DuplicateKeys.CommonFrom)
                continue;
            foreach (var other in holders)
                Share(other);
            foreach (var other in rows)
                Share(other);
        }

        _shared.Remove(arrival.Pathway);
        return [.. _shared.OrderByDescending(other => other.Value).ThenBy(other => other.Key).Take(DuplicateCandidateFields.MostCompared).Select(other => other.Key)];
    }

    private void Share(Guid pathway) => CollectionsMarshal.GetValueRefOrAddDefault(_shared, pathway, out _)++;

    private Sounding? Person(Guid pathway) => _rows.TryGetValue(pathway, out var row) ? row.Person : _recorded.GetValueOrDefault(pathway);

    private void Remember(Arrival arrival)
    {
        _rows[arrival.Pathway] = (arrival.Line, arrival.Person);
        foreach (var key in arrival.Keys)
        {
            if (!_sharing.TryGetValue((arrival.Municipality, key), out var pathways))
                _sharing[(arrival.Municipality, key)] = pathways = [];
            if (pathways.Count < DuplicateKeys.CommonFrom)
                pathways.Add(arrival.Pathway);
        }
    }

    private sealed record Arrival(int Line, string Municipality, Guid Pathway, Sounding Person, IReadOnlyCollection<long> Keys);
}
