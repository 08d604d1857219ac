using System.Net;
using Casework.Api.Tests.CommandLine;
using Casework.Api.Tests.Identity;
using Casework.Api.Tests.Limits;
using Casework.Api.Tests.Testing;
using Casework.Testing;

namespace Casework.Api.Tests.Attacks;

/// <summary>What a server gives away to those who look around.</summary>
[Collection(Alone.Name)]
public class LookingForMore(LimitedApi api) : IClassFixture<LimitedApi>
{
    private readonly ApiClient _ada = api.Server.As(Callers.Ada);

    [Theory]
    [InlineData("{ pathwais { nodes { id } } }")]
    [InlineData("{ __schema { directive } }")]
    [InlineData("{ pathways(frist: 1) { nodes { id } } }")]
    [InlineData("{ pathways(where: { familyNam: { eq: \"a\" } }) { nodes { id } } }")]
    [InlineData("mutation { openPathwa { position } }")]
    public Task G20_suggestions(string query) => _ada.Attack($"G20 {query[..Math.Min(36, query.Length)]}", "refused 400, no suggestion", async () =>
    {
        var refused = await _ada.Ask(query);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var name in new[] { "Did you mean", "\"pathways\"", "\"directives\"", "\"first\"", "\"familyName\"", "\"openPathway\"" })
            Assert.DoesNotContain(name, refused.Text, StringComparison.OrdinalIgnoreCase);
    });

    [Theory]
    [InlineData("qwerty cop { abc }")]
    [InlineData("{ node(id: \"not base64\") { id } }")]
    [InlineData("{ pathways(after: \"nonsense\") { nodes { id } } }")]
    public Task G22_errors_that_tell_too_much(string query) => _ada.Attack($"G22 {query[..Math.Min(36, query.Length)]}", "masked", async () =>
    {
        var answer = await _ada.Ask(query);
        foreach (var secret in new[] { "select ", "Npgsql", "   at ", "Exception", "Casework.", ".cs:", "casework_" })
            Assert.DoesNotContain(secret, answer.Text, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public Task G23_traces_and_costs() => _ada.Attack("G23 traces and costs", "none unasked", async () =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("X-Apollo-Tracing", "1");
        using var response = await _ada.Send(request);
        Assert.DoesNotContain("extensions", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    });

    [Fact]
    public async Task G24_pages_for_browsers_in_production()
    {
        using var data = new DataFolder();
        await using var production = await RunningServer.Start(data.Production);
        foreach (var path in new[] { "/graphql", "/graphiql", "/playground", "/altair", "/graphql/ui", "/console", "/" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Accept", "text/html");
            using var answer = await production.Http.SendAsync(request);

            Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
            Assert.False(answer.IsSuccessStatusCode, path);
            Report.Line($"G24 {path,-40} refused {(int)answer.StatusCode}, no page in production");
        }
    }

    [Fact]
    public async Task G24_pages_for_browsers_in_production_with_a_token()
    {
        using var data = new DataFolder();
        using var keys = new TestKeys();
        var file = Path.Combine(data.Path, "keys.json");
        await File.WriteAllTextAsync(file, keys.KeySet);
        await using var production = await RunningServer.Start(new Dictionary<string, string>(data.Production)
        {
            ["Casework__Identity__Issuer"] = TestKeys.Issuer,
            ["Casework__Identity__KeysFile"] = file,
        });
        foreach (var path in new[] { "/graphql", "/graphiql", "/playground", "/altair", "/graphql/ui", "/console", "/" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Accept", "text/html");
            request.Headers.Authorization = new("Bearer", keys.Token());
            using var answer = await production.Http.SendAsync(request);

            Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
            Assert.False(answer.IsSuccessStatusCode, path);
            Assert.NotEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
            Report.Line($"G24 {path,-40} refused {(int)answer.StatusCode} to a caseworker too, no page in production");
        }

        using var query = await production.Ask("/graphql?query={__typename}", $"Bearer {keys.Token()}");
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await query.Content.ReadAsStringAsync());
    }
}
