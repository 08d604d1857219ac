using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Casework.EndToEnd.Servers;

namespace Casework.EndToEnd.Browser;

/// <summary>What another program asks of the same server meanwhile.</summary>
internal static class AskingBeside
{
    /// <summary>Waits until the worklist holds a position of the log.</summary>
    public static Task Reach(this CaseworkServer server, long position) =>
        server.Ask("query($position: Long) { pathways(first: 1, minPosition: $position) { totalCount } }", new { position });

    public static async Task<(string Id, long Position)> OpenPathway(this CaseworkServer server)
    {
        var data = await server.Ask(
            "mutation($input: OpenPathwayInput!) { openPathway(input: $input) { pathway { id } position } }",
            new
            {
                input = new
                {
                    commandId = Guid.NewGuid(),
                    municipality = "13003000",
                    givenName = "Beside",
                    familyName = "Person",
                    bornOn = "1990-05-01",
                    nationality = "SYR",
                    preferredLanguage = "ar",
                    arrivedOn = "2026-01-05",
                },
            });
        var opened = data.GetProperty("openPathway");
        return (opened.GetProperty("pathway").GetProperty("id").GetString()!, opened.GetProperty("position").GetInt64());
    }

    /// <summary>A mutation, by the caseworker.</summary>
    /// <returns>Its place in the log.</returns>
    public static async Task<long> Command(this CaseworkServer server, string mutation, object fields)
    {
        var input = JsonSerializer.SerializeToNode(fields)!.AsObject();
        input["commandId"] = Guid.NewGuid();
        var data = await server.Ask(
            $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ position errors {{ ... on Error {{ message }} }} }} }}", new { input });
        var answer = data.GetProperty(mutation);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("errors").ValueKind);
        return answer.GetProperty("position").GetInt64();
    }

    private static async Task<JsonElement> Ask(this CaseworkServer server, string query, object variables)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.Address}/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.Token);
        using var response = await http.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("data");
    }
}
