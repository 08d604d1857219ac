using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;
using static Casework.EventStore.Tests.Projecting.Parcels.ParcelEvent;

namespace Casework.EventStore.Tests.Projecting;

public sealed class ParkingAStream : ProjectingSpec
{
    private static readonly StreamKey Broken = new("09162000", Guid.CreateVersion7());

    private bool _isMended;

    [Fact]
    public async Task Leaves_out_only_the_stream_and_says_where_and_why()
    {
        var node = await StartNode(Summaries(), Happenings());
        await AppendParcels(5);
        var poison = await Append(Broken, 0, new Posted("Ada")) + 1;
        await Append(Broken, 1, new Moved("Nowhere"));
        var position = await AppendParcels(20);

        Assert.True(await node.WaitFor(["parcel_summaries", "parcel_happenings"], position, Soon, default));

        foreach (var name in new[] { "parcel_summaries", "parcel_happenings" })
        {
            var status = await StatusOf(node, name);
            Assert.Equal(("running", position, null), (status.State, status.Checkpoint, status.Error));
            var parked = Assert.Single(status.ParkedStreams);
            Assert.Equal((Broken, poison, 3, "InvalidOperationException: Nowhere is no place."), (parked.Stream, parked.Position, parked.Attempts, parked.Error));
        }

        Assert.Equal(25L, await Database.Ask<long>("select count(*) from casework.parcel_summaries where is_delivered"));
        Assert.Equal($"Ada 1", await Database.Ask<string>($"select concat_ws(' ', recipient, version) from casework.parcel_summaries where parcel_id = '{Broken.Id}'"));
    }

    [Fact]
    public async Task Ends_with_a_retry_that_takes_in_all_that_came_since_once()
    {
        var node = await StartNode(Summaries(), Happenings());
        await Append(Broken, 0, new Posted("Ada"), new Moved("Nowhere"));
        await AppendParcels(5);
        var position = await Append(Broken, 2, new Moved("Hub"), new Delivered(null));
        Assert.True(await node.WaitFor(["parcel_summaries", "parcel_happenings"], position, Soon, default));

        var refused = Assert.Single(await node.Retry("parcel_summaries", only: null, default));
        Assert.Equal((Broken, "InvalidOperationException: Nowhere is no place."), (refused.Stream, refused.Error));
        Assert.Equal(4, Assert.Single((await StatusOf(node, "parcel_summaries")).ParkedStreams).Attempts);

        _isMended = true;
        foreach (var name in new[] { "parcel_summaries", "parcel_happenings" })
            Assert.Null(Assert.Single(await node.Retry(name, Broken, default)).Error);

        Assert.True(await node.WaitFor(["parcel_summaries", "parcel_happenings"], await Append(Broken, 4, new Moved("Back")), Soon, default));
        await AssertEachEventOnce();
        foreach (var name in new[] { "parcel_summaries", "parcel_happenings" })
            Assert.True((await node.Check(name, progress: null, default)).IsComplete);
    }

    // The page in hand leaves the stream out; were it written after the retry, its events of the stream would be lost.
    [Fact]
    public async Task Loses_nothing_when_it_is_retried_while_events_come_in()
    {
        var node = await StartNode(new ProjectionRuntimeOptions { PageSize = 7 }, Summaries(), Happenings());
        await node.WaitFor(["parcel_summaries", "parcel_happenings"], await Append(Broken, 0, new Posted("Ada"), new Moved("Nowhere")), Soon, default);
        _isMended = true;
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var version = 2L; ; version++)
            {
                var last = await Append(Broken, version, new Moved($"Depot {version}"));
                if (stop.IsCancellationRequested)
                    return last;
            }
        });

        await Task.Delay(300);
        await node.Retry("parcel_summaries", only: null, default);
        await node.Retry("parcel_happenings", only: null, default);
        await Task.Delay(200);
        await stop.CancelAsync();

        Assert.True(await node.WaitFor(["parcel_summaries", "parcel_happenings"], await writing, Soon, default));
        await AssertEachEventOnce();
        Assert.True((await node.Check("parcel_summaries", progress: null, default)).IsComplete);
    }

    [Fact]
    public async Task Is_found_by_a_rebuild_too_which_goes_on_without_it()
    {
        await Append(Broken, 0, new Posted("Ada"), new Moved("Nowhere"));
        var position = await AppendParcels(5);
        var node = await StartNode(Summaries(), Happenings());
        await node.WaitFor(["parcel_summaries", "parcel_happenings"], position, Soon, default);

        await node.Rebuild("parcel_summaries", progress: null, default);

        Assert.Equal(2, Assert.Single((await StatusOf(node, "parcel_summaries")).ParkedStreams).Position);
        Assert.Equal(5L, await Database.Ask<long>("select count(*) from casework.parcel_summaries"));
        var certificate = await node.Check("parcel_summaries", progress: null, default);
        Assert.Equal((0L, false), (certificate.Differences, certificate.IsComplete));
        _isMended = true;
        await node.Rebuild("parcel_summaries", progress: null, default);
        Assert.True((await node.Check("parcel_summaries", progress: null, default)).IsComplete);
    }

    [Fact]
    public async Task Parks_the_projection_itself_when_there_are_too_many()
    {
        var node = await StartNode(new ProjectionRuntimeOptions { MaxParkedStreams = 2, RetryAfter = TimeSpan.FromMilliseconds(1) }, Summaries());
        for (var i = 0; i < 3; i++)
            await Append(new StreamKey("09162000", Guid.CreateVersion7()), 0, new Moved("Nowhere"));

        await Until(async () => await StatusOf(node, "parcel_summaries") is { State: "parked", ErrorPosition: 3, ParkedStreams.Count: 2 });
    }

    private Projection Summaries() => ParcelProjections.Summaries(changed: row => row.Places.Contains("Nowhere") && !_isMended
        ? throw new InvalidOperationException("Nowhere is no place.") : row, parksByStream: true);

    private Projection Happenings() => ParcelProjections.Happenings(recorded =>
    {
        if (recorded.Event is Moved { Place: "Nowhere" } && !_isMended)
            throw new InvalidOperationException("Nowhere is no place.");
    }, parksByStream: true);
}
