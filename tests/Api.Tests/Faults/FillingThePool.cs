using System.Diagnostics;
using System.Net;
using Casework.Api.Tests.Attacks;
using Casework.Api.Tests.Testing;
using Casework.Testing;

namespace Casework.Api.Tests.Faults;

/// <summary>R22: more requests than connections, and a database that answers none of them.</summary>
[Collection(Alone.Name)]
public sealed class FillingThePool(WiredServer wired) : IClassFixture<WiredServer>
{
    private const int Requests = 120;

    [Fact]
    public async Task Turns_requests_away_within_a_second_and_recovers_within_two()
    {
        var ada = wired.Server.As(Callers.Ada);
        var newcomer = new Newcomer();
        var opened = (await ada.Open(newcomer)).Accepted();

        // What a server does once in its life is no part of it.
        for (var warm = 0; warm < 3; warm++)
            Assert.All(await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => Timed(ada))), request => Assert.Equal(HttpStatusCode.OK, request.Status));

        wired.Wire.Stalled = true;
        var crowd = Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => Timed(ada)));
        var command = Timed(ada, newcomer);
        await Task.Delay(300);
        Assert.Equal(HttpStatusCode.OK, await Health("live"));
        var waited = await crowd;
        await command;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Health("ready"));
        var late = await Timed(ada);
        wired.Wire.Heal();
        var healed = Stopwatch.GetTimestamp();
        while ((await Timed(ada)).Status is not HttpStatusCode.OK || await Health("ready") is not HttpStatusCode.OK)
            Assert.True(Stopwatch.GetElapsedTime(healed) < TimeSpan.FromSeconds(10), "It does not recover.");
        var recovery = Stopwatch.GetElapsedTime(healed);

        Assert.All(waited, request => Assert.Equal((HttpStatusCode.ServiceUnavailable, "1"), (request.Status, request.RetryAfter)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.Status);
        // The target is a second each; a busy machine may be late by another.
        Assert.InRange(waited.Max(request => request.Took), TimeSpan.Zero, TimeSpan.FromSeconds(2.5));
        Assert.InRange(late.Took, TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
        Assert.InRange(recovery, TimeSpan.Zero, TimeSpan.FromSeconds(4));
        Assert.Equal((opened.PathwayId, opened.Position), ((await ada.Open(newcomer)).PathwayId, opened.Position));
        Report.Line($"R22 pool full, database stalled: {Requests} requests 503 within {waited.Max(request => request.Took).TotalSeconds:F2} s, later ones within {late.Took.TotalMilliseconds:F0} ms, recovered in {recovery.TotalSeconds:F2} s");
    }

    private static async Task<(HttpStatusCode Status, string? RetryAfter, TimeSpan Took)> Timed(ApiClient client, Newcomer? newcomer = null)
    {
        var began = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = newcomer is null
                ? System.Net.Http.Json.JsonContent.Create(new { query = "{ pathways(first: 5) { nodes { id } } }" })
                : System.Net.Http.Json.JsonContent.Create(new { query = "mutation($input: OpenPathwayInput!) { openPathway(input: $input) { position } }", variables = new { input = newcomer } }),
        };
        using var response = await client.Send(request);
        return (response.StatusCode, response.Headers.RetryAfter?.ToString(), Stopwatch.GetElapsedTime(began));
    }

    private async Task<HttpStatusCode> Health(string what)
    {
        using var response = await wired.Server.Http.GetAsync(new Uri($"/health/{what}", UriKind.Relative));
        return response.StatusCode;
    }
}
