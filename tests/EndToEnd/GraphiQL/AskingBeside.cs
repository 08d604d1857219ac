using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Casework.EndToEnd.Servers;

namespace Casework.EndToEnd.GraphiQL;

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

    private static async Task<JsonElement> Ask(this CaseworkServer server, string query, object variables)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.Address}/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.Token);
        using var response = await http.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("data");
    }
}
