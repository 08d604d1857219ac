using System.Net;
using System.Net.Http.Json;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.Testing;

namespace Casework.Api.Tests.Limits;

public class LimitingTheRate(LimitedApi api) : IClassFixture<LimitedApi>
{
    [Fact]
    public async Task Of_one_subject_answers_429_and_says_when_to_come_back()
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 20; i++)
            answers.Add(await Ask(api.Server.As(Callers.Council)));

        var taken = answers.Count(answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.InRange(taken, 5, 12);
        Assert.All(answers, answer => Assert.Equal("\"subject\";q=5;w=5", Header(answer, "RateLimit-Policy")));
        Assert.Equal("\"subject\";r=4;t=1", Header(answers[0], "RateLimit"));

        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal("1", Header(refused, "Retry-After"));
        Assert.StartsWith("\"subject\";r=0;t=", Header(refused, "RateLimit"), StringComparison.Ordinal);
        Assert.Contains("\"code\":\"RATE_LIMITED\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var other = await Ask(api.Server.As(new Caller("another", Role.Council, Callers.Town)));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        using var later = await Ask(api.Server.As(Callers.Council));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Of_a_role_without_one_says_nothing_of_it()
    {
        using var answer = await Ask(api.Server.As(Callers.Ada));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Of_one_address_counts_those_without_a_valid_token_too()
    {
        var (database, folder) = (new TestDatabase(), TestFolder.Create());
        await database.InitializeAsync();
        await using var server = await ApiServer.Start(
            database, folder, new Dictionary<string, string> { ["Casework:Limits:Address:RequestsPerSecond"] = "1", ["Casework:Limits:Address:Burst"] = "3" });
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer guess{i}");
            using var answer = await server.Http.SendAsync(request);
            statuses.Add(answer.StatusCode);
        }

        using var health = await server.Http.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<HttpResponseMessage> Ask(ApiClient client) =>
        client.Send(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ me { role } }" }) });

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
