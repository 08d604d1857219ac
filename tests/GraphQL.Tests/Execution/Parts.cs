using System.Text.Json.Nodes;

namespace Casework.GraphQL.Tests.Execution;

/// <summary>Puts the parts of an answer together as a client does, and holds the server to the rules of delivery.</summary>
internal static class Parts
{
    public static string Together(IReadOnlyList<string> responses)
    {
        var first = JsonNode.Parse(responses[0])!.AsObject();
        var data = first["data"];
        var pending = new Dictionary<string, JsonArray>();
        Announce(first, pending);
        foreach (var response in responses.Skip(1))
        {
            Assert.NotEmpty(pending);
            var payload = JsonNode.Parse(response)!.AsObject();
            Announce(payload, pending);
            foreach (var entry in payload["incremental"]?.AsArray() ?? [])
                Put(data!, pending[entry!["id"]!.ToString()], entry.AsObject());
            foreach (var completed in payload["completed"]?.AsArray() ?? [])
                Assert.True(pending.Remove(completed!["id"]!.ToString()));
        }

        Assert.Empty(pending);
        return Sorted(data)!.ToJsonString();
    }

    /// <summary>As <see cref="Together"/> gives it: fields by name, since parts come in any order.</summary>
    public static string Whole(string response) => Sorted(JsonNode.Parse(response)!["data"])!.ToJsonString();

    private static void Announce(JsonObject payload, Dictionary<string, JsonArray> pending)
    {
        foreach (var part in payload["pending"]?.AsArray() ?? [])
            pending.Add(part!["id"]!.ToString(), part["path"]!.AsArray());
    }

    private static void Put(JsonNode data, JsonArray path, JsonObject entry)
    {
        var at = path.Concat(entry["subPath"]?.AsArray() ?? []).Aggregate(
            data, (node, step) => step!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? node[step.GetValue<int>()]! : node[step.ToString()]!);
        if (entry["items"] is JsonArray items)
        {
            foreach (var item in items)
                at.AsArray().Add(item?.DeepClone());
            return;
        }

        foreach (var (name, value) in entry["data"]!.AsObject())
            at.AsObject().Add(name, value?.DeepClone());
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
