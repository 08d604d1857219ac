using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Household;

namespace Casework.Api.Household;

/// <summary>The pathways that are linked with each other: one question for each step away from the one asked for.</summary>
internal sealed class HouseholdQueries(PathwayQueries pathways, Freshness freshness, Today today)
{
    private const int Most = 50;

    public async ValueTask<HouseholdView?> Household(string id, long? minPosition, Caller caller, CancellationToken cancel)
    {
        await freshness.Wait(minPosition, cancel);
        var found = new OrderedDictionary<Guid, PathwayView>();
        var next = GlobalId.Uuid("Pathway", id) is { } uuid ? new List<Guid> { uuid } : [];
        var asked = new HashSet<Guid>();
        while (next.Count > 0 && found.Count < Most)
        {
            asked.UnionWith(next);
            var seen = await pathways.Find(next, caller, cancel);
            foreach (var pathway in next.Where(seen.ContainsKey).Take(Most - found.Count))
                found.Add(pathway, seen[pathway]);
            next = [.. seen.Values.SelectMany(Linked).Select(member => member.Pathway).Distinct().Where(member => !asked.Contains(member)).Order()];
        }

        return found.Count == 0 ? null : new HouseholdView(
            [.. found.Values],
            [.. found.Values.SelectMany(from => Linked(from).Where(to => found.ContainsKey(to.Pathway)).Select(to => new HouseholdLinkView(from.Uuid, to)))]);
    }

    private IEnumerable<HouseholdMember> Linked(PathwayView pathway) => pathway.State.Household.Members.Where(member => member.IsLinkedOn(today.Date));
}

internal sealed record HouseholdView(IReadOnlyList<PathwayView> Members, IReadOnlyList<HouseholdLinkView> Links);

internal sealed record HouseholdLinkView(Guid From, HouseholdMember To)
{
    public string FromId => GlobalId.Of("Pathway", From);

    public string ToId => GlobalId.Of("Pathway", To.Pathway);

    public HouseholdRelation Relation => To.Relation;

    public DateOnly Since => To.LinkedOn;
}
