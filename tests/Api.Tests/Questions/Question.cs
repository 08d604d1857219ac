using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Questions;

/// <summary>A question in a file. Comments before it may say who asks, with which variables, and where a cursor comes from.</summary>
/// <param name="Text">
/// May begin with lines <c># role: AUDITOR</c>, <c># variables: {...}</c> (with names of the small town's things for ids) and
/// <c># cursor: pathways(first: 2) { pageInfo { endCursor } }</c>, a question whose answer is the variable <c>cursor</c>.
/// </param>
internal sealed record Question(string Text)
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Caller Caller => Callers.Of(Enum.Parse<Role>(Said("role") ?? nameof(Role.Caseworker), ignoreCase: true), Guid.Empty);

    /// <returns>The answer and every statement sent for it, one to a paragraph, sorted: fields beside each other are answered at the same time.</returns>
    public async Task<(string Answer, string Statements)> Ask(SmallTown town, ApiServer server)
    {
        // Keys of sealed fields are read once and remembered for a while.
        await Send(town, server);
        // A group of statements that is late is asked for once more, on a busy machine; hardly ever twice in a row.
        var (first, second) = (await Send(town, server), await Send(town, server));
        return first.Statements.Length <= second.Statements.Length ? first : second;
    }

    private async Task<(string Answer, string Statements)> Send(SmallTown town, ApiServer server)
    {
        var client = server.As(Caller);
        var variables = JsonNode.Parse(Said("variables") ?? "{}")!.AsObject();
        if (Said("cursor") is { } other)
            variables["cursor"] = Cursor((await client.Ask($"{{ {other} }}")).Data);

        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Text, variables = WithIds(variables, town) }) };
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await client.Send(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        var sent = town.Statements.Of(trace).SelectMany(Apart).ToList();
        return (town.Named(answer)!.ToJsonString(Written) + "\n", sent.Count == 0 ? "-- nothing\n" : string.Join("\n\n", sent.Order(StringComparer.Ordinal)) + "\n");
    }

    // What fields beside each other ask at the same time may share a round trip, which begins with the tenant.
    private static IEnumerable<string> Apart(string roundTrip)
    {
        var statements = roundTrip.Split(";\n");
        return statements.Skip(1).Select(statement => $"{statements[0]};\n{statement}");
    }

    private static JsonNode? WithIds(JsonNode? json, SmallTown town) => json switch
    {
        JsonObject @object => new JsonObject(@object.Select(member => KeyValuePair.Create(member.Key, WithIds(member.Value, town)))),
        JsonArray array => new JsonArray([.. array.Select(item => WithIds(item, town))]),
        JsonValue value when value.TryGetValue<string>(out var text) => town.Id(text),
        _ => json?.DeepClone(),
    };

    private static string Cursor(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? Cursor(json.EnumerateObject().Single().Value) : json.GetString()!;

    private string? Said(string about) =>
        Text.Split('\n').TakeWhile(line => line.StartsWith('#')).Where(line => line.StartsWith($"# {about}: ", StringComparison.Ordinal)).Select(line => line[(about.Length + 4)..]).SingleOrDefault();
}
