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

    public async ValueTask<object?> Node(string id, Caller caller, CancellationToken cancel) => GlobalId.Read(id) switch
    {
        ("Pathway", var uuid) => await pathways.Find(uuid, AsOf.Now, caller, cancel),
        ("TimelineEntry", var uuid) => await timelines.Find(uuid, caller, cancel),
        ("Deadline", var uuid) => await deadlines.Find(uuid, caller, cancel),
        _ => null,
    };

    public async ValueTask<IReadOnlyList<object?>> Nodes(IReadOnlyList<string> ids, Caller caller, CancellationToken cancel)
    {
        if (ids.Count > Most)
            throw new GraphQLException($"At most {Most} ids can be asked for at once.", "TOO_MANY_IDS", new Dictionary<string, object?> { ["maximum"] = Most });

        var nodes = new List<object?>(ids.Count);
        foreach (var id in ids)
            nodes.Add(await Node(id, caller, cancel));
        return nodes;
    }
}
