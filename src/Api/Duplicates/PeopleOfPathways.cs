using Casework.Domain.Duplicates;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Duplicates;

/// <summary>Whom pathways are of. That stands in the entry that opened each; only where that is corrected, the rest is read.</summary>
internal sealed class PeopleOfPathways(EventLog log, CorrectedEntries corrections)
{
    /// <returns>None for a pathway that there is not, or not any more, and none for a person whose data are erased.</returns>
    public async Task<IReadOnlyDictionary<Guid, Sounding>> Find(string municipality, IReadOnlyCollection<Guid> pathways, CancellationToken cancel)
    {
        if (pathways.Count == 0)
            return new Dictionary<Guid, Sounding>();

        var openings = await log.ReadBeginnings<PathwayEvent>(municipality, pathways, cancel);
        var corrected = await corrections.Among(municipality, [.. openings.Select(opening => opening.EventId)], cancel);
        var plain = openings.Where(opening => opening.Event is ArrivalEvent.PathwayOpened && !corrected.Contains(opening.EventId)).ToList();
        List<Guid> whole = [.. openings.Except(plain).Select(opening => opening.Stream.Id)];
        var histories = whole.Count == 0 ? new Dictionary<Guid, Aggregated<PathwayHistory>>() : await log.Read(Projections.Pathways.Aggregate, municipality, whole, cancel);
        return plain.Select(opening => (opening.Stream.Id, Person: Particulars.Of((ArrivalEvent.PathwayOpened)opening.Event)))
            .Concat(histories.Select(history => (Id: history.Key, Person: Particulars.Of(history.Value.State.State))))
            .Where(pathway => pathway.Person is not null)
            .ToDictionary(pathway => pathway.Id, pathway => new Sounding(pathway.Person!));
    }
}
