using System.Net;
using Casework.Api.Tests.CommandLine;
using Casework.Testing;

namespace Casework.Api.Tests.Identity;

public sealed class AskingWithoutAValidToken(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Is_answered_alike_whatever_is_wrong()
    {
        await using var server = await RunningServer.Start(Environment(_data.Development));
        using var others = new TestKeys();
        var answers = new List<string>();
        foreach (var authorization in new[] { null, "", "Bearer", "Bearer nonsense", "Basic YWRhOmFkYQ==", $"Bearer {others.Token()}", $"Bearer {server.Token("caseworker")}x" })
        {
            using var refused = await server.Ask("/somewhere", authorization);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Equal("""Bearer error="invalid_token" """.TrimEnd(), refused.Headers.WwwAuthenticate.ToString());
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            Assert.False(refused.Headers.Contains("Server"));
            answers.Add(await refused.Content.ReadAsStringAsync());
        }

        Assert.Single(answers.Distinct());
        using var accepted = await server.Ask("/somewhere", $"Bearer {server.Token("caseworker")}");
        Assert.Equal(HttpStatusCode.NotFound, accepted.StatusCode);
    }

    [Fact]
    public async Task Includes_one_of_the_development_issuer_in_production()
    {
        string token;
        await using (var development = await RunningServer.Start(Environment(_data.Development)))
        {
            token = development.Token("administrator");
            using var accepted = await development.Ask("/somewhere", $"Bearer {token}");
            Assert.Equal(HttpStatusCode.NotFound, accepted.StatusCode);
        }

        await using var production = await RunningServer.Start(Environment(_data.Production));
        using var refused = await production.Ask("/somewhere", $"Bearer {token}");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Empty(production.Said.GetProperty("tokens").EnumerateObject());
    }

    private Dictionary<string, string> Environment(Dictionary<string, string> environment)
    {
        environment["ConnectionStrings__Casework"] = database.AppConnectionString;
        environment["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString;
        return environment;
    }
}
