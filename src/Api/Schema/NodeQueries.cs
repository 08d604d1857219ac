using Casework.Api.Deadlines;
using Casework.Api.Pathways;
using Casework.Api.Timelines;
using Casework.Domain.Access;
using Casework.GraphQL.Execution;

namespace Casework.Api.Schema;

/// <summary>Anything by its global id. What is not there and what may not be seen are answered alike: null.</summary>
internal sealed class NodeQueries(PathwayQueries pathways, TimelineQueries timelines, DeadlineQueries deadlines)
{
    private const int Most = 50;

    public async ValueTask<object?> Node(string id, Caller caller, CancellationToken cancel) => (await Nodes([id], caller, cancel))[0];

    public async ValueTask<IReadOnlyList<object?>> Nodes(IReadOnlyList<string> ids, Caller caller, CancellationToken cancel)
    {
        if (ids.Count > Most)
            throw new GraphQLException($"At most {Most} ids can be asked for at once.", "TOO_MANY_IDS", new Dictionary<string, object?> { ["maximum"] = Most });

        // One question for all of a type.
        var wanted = ids.Select(GlobalId.Read).ToList();
        var foundPathways = await pathways.Find(Of("Pathway"), caller, cancel);
        var foundEntries = await timelines.Find(Of("TimelineEntry"), caller, cancel);
        var foundDeadlines = await deadlines.Find(Of("Deadline"), caller, cancel);
        return
        [
            .. wanted.Select(object? (id) => id switch
            {
                ("Pathway", var uuid) => foundPathways.GetValueOrDefault(uuid),
                ("TimelineEntry", var uuid) => foundEntries.GetValueOrDefault(uuid),
                ("Deadline", var uuid) => foundDeadlines.GetValueOrDefault(uuid),
                _ => null,
            }),
        ];

        List<Guid> Of(string type) => [.. wanted.OfType<(string Type, Guid Id)>().Where(id => id.Type == type).Select(id => id.Id).Distinct()];
    }
}
