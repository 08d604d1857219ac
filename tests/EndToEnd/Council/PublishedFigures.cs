using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Casework.EndToEnd.Browser;
using Casework.EndToEnd.Servers;

namespace Casework.EndToEnd.Council;

/// <summary>A year of releases, published once for all tests of a server: its quarters, the year, and its stocks.</summary>
internal static class PublishedFigures
{
    private const string Released = "{ councilReleases { id table period areas { code name municipalities } figures { area milestone share period value low high fewerThan } downloads { format path sha256 } } }";

    private static readonly (string Table, string Period)[] Releases =
        [("QUARTERLY_FLOWS", "2020-Q4"), ("QUARTERLY_FLOWS", "2021-Q1"), ("QUARTERLY_FLOWS", "2021-Q2"), ("QUARTERLY_FLOWS", "2021-Q3"), ("QUARTERLY_FLOWS", "2021-Q4"), ("YEARLY_FLOWS", "2021"), ("YEARLY_STOCKS", "2021"), ("ANNUAL_REPORT", "2021")];

    /// <returns>What the council is answered.</returns>
    public static async Task<List<JsonElement>> Publish(this CaseworkServer server)
    {
        if (await Published(server) is { Count: > 0 } before)
            return before;
        await server.OpenPathway();
        foreach (var (table, period) in Releases)
        {
            var release = await Command(server, server.AdministratorToken, "prepareRelease", new { table, period });
            await Command(server, server.DataProtectionToken, "publishRelease", new { releaseId = release });
        }

        // What was published last is shown a moment later.
        for (var giveUp = DateTime.UtcNow.AddSeconds(60); ; await Task.Delay(50))
        {
            if (await Published(server) is var published && published.Count == Releases.Length)
                return published;
            Assert.True(DateTime.UtcNow < giveUp, $"{published.Count} of {Releases.Length} releases are shown.");
        }
    }

    /// <returns>What somebody with that token is answered.</returns>
    public static async Task<List<JsonElement>> Shown(this CaseworkServer server, string token) =>
        [.. (await Ask(server, token, Released, new { })).GetProperty("councilReleases").EnumerateArray()];

    private static Task<List<JsonElement>> Published(CaseworkServer server) => server.Shown(server.CouncilToken);

    private static async Task<string> Command(CaseworkServer server, string token, string mutation, object fields)
    {
        var input = JsonSerializer.SerializeToNode(fields)!.AsObject();
        input["commandId"] = Guid.NewGuid();
        var answer = (await Ask(
            server, token, $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ release {{ id }} errors {{ ... on Error {{ message }} }} }} }}", new { input })).GetProperty(mutation);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("errors").ValueKind);
        return answer.GetProperty("release").GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> Ask(CaseworkServer server, string token, string query, object variables)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.Address}/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var answer = JsonDocument.Parse(text).RootElement;
        Assert.False(answer.TryGetProperty("errors", out _), text);
        return answer.GetProperty("data");
    }
}
