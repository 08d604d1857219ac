using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Subscriptions;

public class FollowingInNumbers(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string One = "subscription($id: ID!) { pathwayChanged(id: $id) { position } }";
    private const int Quiet = 180;
    private const int Concerned = 20;

    [Fact]
    public async Task Watches_the_log_once_and_reads_for_those_concerned()
    {
        using var statements = new SentStatements();
        var ada = api.As(Callers.Ada);
        var (quiet, busy) = (await ada.Open(), await ada.Open());
        var listening = await Task.WhenAll(Enumerable.Range(0, Quiet + Concerned).Select(number => Subscribe(number, number < Quiet ? quiet : busy)));
        await Until(() => Reads(statements) >= Quiet + Concerned);
        await Task.Delay(500);

        var (reads, looks, began) = (Reads(statements), Looks(statements), Environment.TickCount64);
        (await ada.On(busy, "recordContact", new { channel = "PHONE" })).Accepted();
        await Task.WhenAll(listening[Quiet..].Select(stream => stream.Take(1)));
        await Task.Delay(500);

        Assert.Equal(Concerned, Reads(statements) - reads);
        // One for the command, one for its notification and one a second.
        var seconds = ((Environment.TickCount64 - began) / 1000) + 1;
        Assert.InRange(Looks(statements) - looks, 1, 3 + seconds);
        Assert.All(await Task.WhenAll(listening[..10].Select(stream => stream.IsSilent(TimeSpan.Zero))), Assert.True);
        Array.ForEach(listening, stream => stream.Dispose());

        // Nobody is left who follows: the log is left alone.
        await Task.Delay(3_000);
        looks = Looks(statements);
        await Task.Delay(2_500);
        Assert.Equal(looks, Looks(statements));
    }

    private int Reads(SentStatements statements) => statements.To(api.Database).Count(text => text.Contains("from casework.log_head", StringComparison.Ordinal) && text.Contains("and stream_id =", StringComparison.Ordinal));

    private int Looks(SentStatements statements) => statements.To(api.Database).Count(text => text.Contains("select seq_id, tenant_id, stream_id from casework.mt_events", StringComparison.Ordinal));

    private async Task<EventStream> Subscribe(int number, string pathway) =>
        // A caller has a hundred streams at most.
        await EventStream.Open(api.Http, api.As(new Caller($"caseworker-{number / 50}", Role.Caseworker, Callers.Town)).Token, One, new { id = pathway });

    private static async Task Until(Func<bool> holds)
    {
        for (var giveUp = Environment.TickCount64 + 60_000; !holds(); await Task.Delay(50))
            Assert.True(Environment.TickCount64 < giveUp, "It did not come to that in time.");
    }
}
