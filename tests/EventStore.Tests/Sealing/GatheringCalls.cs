using System.Threading.Channels;

namespace Casework.EventStore.Tests.Sealing;

/// <summary>What many ask for at once is asked for together.</summary>
public sealed class GatheringCalls
{
    private readonly AsyncLocal<string> _trace = new();
    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();
    private readonly GatheredCalls<int, string> _gathered;

    public GatheringCalls() => _gathered = new GatheredCalls<int, string>(asked =>
    {
        var call = new Call([.. asked], _trace.Value, new TaskCompletionSource<string>());
        _calls.Writer.TryWrite(call);
        return call.Answer.Task;
    });

    [Fact]
    public async Task Asks_at_once_and_gathers_what_is_asked_meanwhile()
    {
        var first = Ask(1);
        var alone = await Called(1);
        var (second, third) = (Ask(2), Ask(3));
        alone.Answer.SetResult("first");
        Assert.Equal("first", await first);

        (await Called(2, 3)).Answer.SetResult("together");
        Assert.Equal(("together", "together"), (await second, await third));

        var later = Ask(4);
        (await Called(4)).Answer.SetResult("later");
        Assert.Equal("later", await later);
    }

    [Fact]
    public async Task A_call_that_fails_fails_for_those_who_asked_together_and_for_nobody_else()
    {
        var first = Ask(1);
        var failing = await Called(1);
        var second = Ask(2);
        failing.Answer.SetException(new IOException());
        await Assert.ThrowsAsync<IOException>(() => first);

        (await Called(2)).Answer.SetResult("answered");
        Assert.Equal("answered", await second);
    }

    [Fact]
    public async Task Whoever_goes_away_harms_nobody()
    {
        using var leaving = new CancellationTokenSource();
        var left = _gathered.Ask([1], leaving.Token);
        var call = await Called(1);
        var stays = Ask(2);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        call.Answer.SetResult("for nobody");
        (await Called(2)).Answer.SetResult("answered");
        Assert.Equal("answered", await stays);
    }

    [Fact]
    public async Task Stands_in_nobodys_trace()
    {
        _trace.Value = "of the first";
        var first = Ask(1);
        var call = await Called(1);
        call.Answer.SetResult("first");
        await first;
        Assert.Null(call.Trace);
    }

    private Task<string> Ask(int asked) => _gathered.Ask([asked], CancellationToken.None);

    private async Task<Call> Called(params int[] asked)
    {
        var call = await _calls.Reader.ReadAsync();
        Assert.Equal(asked, call.Asked);
        return call;
    }

    private sealed record Call(int[] Asked, string? Trace, TaskCompletionSource<string> Answer);
}
