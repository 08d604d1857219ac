
namespace Casework.EventStore.Tests.Sealing;

/// <summary>What many ask for at once is asked for together.</summary>
public sealed class GatheringCalls
{
    private readonly List<(int[] Asked, TaskCompletionSource<string> Answer)> _calls = [];
    private readonly GatheredCalls<int, string> _gathered;

    public GatheringCalls() => _gathered = new GatheredCalls<int, string>(asked =>
    {
        var answer = new TaskCompletionSource<string>();
        _calls.Add(([.. asked], answer));
        return answer.Task;
    });

    [Fact]
    public async Task Asks_at_once_and_gathers_what_is_asked_meanwhile()
    {
        var first = Ask(1);
        var (second, third) = (Ask(2), Ask(3));
        Assert.Equal([1], Assert.Single(_calls).Asked);

        _calls[0].Answer.SetResult("first");
        Assert.Equal("first", await first);
        Assert.Equal([2, 3], _calls[1].Asked);
        _calls[1].Answer.SetResult("together");
        Assert.Equal(("together", "together"), (await second, await third));

        var later = Ask(4);
        Assert.Equal([4], _calls[2].Asked);
        _calls[2].Answer.SetResult("later");
        Assert.Equal("later", await later);
    }

    [Fact]
    public async Task A_call_that_fails_fails_for_those_who_asked_together_and_for_nobody_else()
    {
        var first = Ask(1);
        var second = Ask(2);
        _calls[0].Answer.SetException(new IOException());
        await Assert.ThrowsAsync<IOException>(() => first);
        _calls[1].Answer.SetResult("answered");
        Assert.Equal("answered", await second);
    }

    [Fact]
    public async Task Whoever_goes_away_harms_nobody()
    {
        using var leaving = new CancellationTokenSource();
        var left = _gathered.Ask([1], leaving.Token);
        var stays = Ask(2);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        _calls[0].Answer.SetResult("first");
        _calls[1].Answer.SetResult("second");
        Assert.Equal("second", await stays);
    }

    private Task<string> Ask(int asked) => _gathered.Ask([asked], CancellationToken.None);
}
