using System.Diagnostics;

namespace Casework.EventStore.Tests.Reading;

/// <summary>One group in twenty may be asked for twice, so that a database that is slow for everybody is not asked for more still.</summary>
public class TryingASecondTime
{
    private readonly SecondTries _tries = new();

    [Fact]
    public void Is_earned_by_twenty_groups()
    {
        Answered(19);
        Assert.Null(_tries.Patience());
        Assert.False(_tries.Take());
        Answered(2);
        Assert.True(_tries.Take());
        Assert.False(_tries.Take());
    }

    [Fact]
    public void Is_saved_up_four_times_at_most()
    {
        Answered(1_000);
        Assert.Equal([true, true, true, true, false], Enumerable.Range(0, 5).Select(_ => _tries.Take()));
    }

    [Fact]
    public void Comes_after_three_times_what_is_usual_and_not_at_once()
    {
        Answered(100);
        Assert.Equal(TimeSpan.FromMilliseconds(2), _tries.Patience());
        for (var i = 0; i < 200; i++)
            _tries.Note(Stopwatch.GetTimestamp() - (Stopwatch.Frequency / 100));
        Assert.InRange(_tries.Patience()!.Value.TotalMilliseconds, 29, 90);
    }

    private void Answered(int groups)
    {
        for (var i = 0; i < groups; i++)
            _tries.Note(Stopwatch.GetTimestamp());
    }
}
