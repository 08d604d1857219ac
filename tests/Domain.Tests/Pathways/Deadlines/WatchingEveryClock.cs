using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Deadlines;

/// <summary>The clocks of all stages, in random lives and in one that is told.</summary>
public class WatchingEveryClock : PathwaySpec
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    private IReadOnlyList<Deadline> Board => DeadlineBoard.Of(Pathway, Rules);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Knows_which_events_can_change_one(int seed)
    {
        var history = PathwayHistory.Initial;
        var clocks = 0;
        foreach (var entry in Log(seed))
        {
            var before = DeadlineBoard.Of(history.State, Rules);
            history = history.Add(entry);
            var after = DeadlineBoard.Of(history.State, Rules);
            Assert.True(before.SequenceEqual(after) || DeadlineBoard.IsConcernedBy(entry.Event), $"{entry.Event}");
            clocks += after.Count;
        }

        Assert.True(clocks > 0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tells_the_same_live_and_replayed(int seed)
    {
        var log = Log(seed);
        var live = log.Aggregate(PathwayHistory.Initial, (history, entry) => history.Add(entry));
        Assert.Equal(DeadlineBoard.Of(PathwayHistory.Of(log).State, Rules), DeadlineBoard.Of(live.State, Rules));
    }

    [Fact]
    public void Orders_the_clocks_of_all_stages_by_their_start()
    {
        GivenOpened();
        Given("2026-03-01", new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Chamber", RecognitionTrack.Standard, "SYR"));
        Given("2026-02-01", new ResidenceEvent.ResidenceStatusRecorded(Id(2), "TOLERATED", Day("2026-08-01")));
        Given("2026-04-01", new ResidenceEvent.WorkPermitGranted(Id(3), Id(4), null, Day("2026-09-01")));
        Assert.Equal([DeadlineKind.ResidenceStatus, DeadlineKind.Receipt, DeadlineKind.WorkPermit], Board.Select(deadline => deadline.Kind));
        Assert.Equal([StageName.Residence, StageName.Recognition, StageName.Residence], Board.Select(deadline => deadline.About.Stage));
    }

    [Fact]
    public void Ends_the_clocks_of_all_stages_with_death()
    {
        GivenOpened(new ResidenceEvent.ResidenceStatusRecorded(Id(2), "TOLERATED", Day("2026-08-01")), new LifecycleEvent.Closed(ClosingReason.Deceased, DuplicateOf: null));
        Assert.Equal((ClockState.Cancelled, OpenedOn), (Board.Single().State, Board.Single().EndedOn));
    }

    private static List<Entry> Log(int seed)
    {
        var arbitrary = new Arbitrary(seed);
        return
        [
            new(EntryId(1), 1, OpenedOn, default, Opened),
            .. Enumerable.Range(2, 150).Select(version => new Entry(EntryId(version), version, arbitrary.Day(), default, arbitrary.Event())),
        ];
    }
}
