using System.Diagnostics;
using System.Net;
using Casework.Api.Tests.Testing;
using Casework.Testing;

namespace Casework.Api.Tests.Faults;

/// <summary>R21: delays, single bytes and stalls between the server and its database.</summary>
public sealed class SlowingTheNetwork(WiredServer wired) : IClassFixture<WiredServer>
{
    [Theory]
    [InlineData("15 ms each way", 15, false)]
    [InlineData("single bytes", 0, true)]
    public async Task Slows_answers_and_breaks_none(string how, int milliseconds, bool byteByByte)
    {
        var ada = wired.Server.As(Callers.Ada);
        await Recover(ada);
        (wired.Wire.Delay, wired.Wire.ByteByByte) = (TimeSpan.FromMilliseconds(milliseconds), byteByByte);
        var took = new List<TimeSpan>();
        for (var round = 0; round < 4; round++)
        {
            var began = Stopwatch.GetTimestamp();
            var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ada.Open(new Newcomer())));
            took.Add(Stopwatch.GetElapsedTime(began));
            Assert.All(opened, answer => Assert.NotNull(answer.Accepted().Position));
        }

        wired.Wire.Heal();
        Assert.InRange(took.Max(), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Report.Line($"R21 slow network ({how}): 32 commands, none failed, 8 at once in at most {took.Max().TotalMilliseconds:F0} ms");
    }

    [Fact]
    public async Task Ends_requests_on_a_stall_and_leaves_no_connection_behind()
    {
        var ada = wired.Server.As(Callers.Ada);
        await Recover(ada);
        var (slowest, away) = (TimeSpan.Zero, 0);
        for (var stall = 0; stall < 2; stall++)
        {
            wired.Wire.Stalled = true;
            var began = Stopwatch.GetTimestamp();
            var stalled = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => ada.Ask("{ pathways(first: 5) { nodes { id } } }")));
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
            wired.Wire.Heal();
            // A statement that PostgreSQL is about to answer ends by the request's own deadline; whatever waits behind it, at once.
            Assert.All(stalled, answer => Assert.Contains(Assert.Single(answer.Codes), new[] { "UNAVAILABLE", "TIMEOUT" }));
            away += stalled.Count(answer => answer.Status is HttpStatusCode.ServiceUnavailable);
            await Recover(ada);
        }

        Assert.True(away >= 16, $"Only {away} of 32 were turned away.");
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(14));
        // As many at once as there are connections, and more: none is stuck.
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => ada.Ask("{ pathways(first: 5) { nodes { id } } }"))), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Report.Line($"R21 stalled network: {away} of 32 requests turned away, the others ended by their deadline, all within {slowest.TotalSeconds:F2} s, all connections usable after it");
    }

    private static async Task Recover(ApiClient ada)
    {
        for (var began = Stopwatch.GetTimestamp(); (await ada.Ask("{ pathways(first: 1) { nodes { id } } }")).Codes.Count > 0; await Task.Delay(20))
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20), "It does not recover.");
    }
}
