using System.Collections.Concurrent;
using Casework.EventStore.Following;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.EventStore.Tests.Following;

public sealed class ReadingAlong(TestDatabase database) : LogSpec(database)
{
    private const string OtherTown = "13003000";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Gives_each_follower_what_comes_after_its_position_in_order_and_once(int seed)
    {
        var other = AnotherNode();
        await using var follower = new LogFollower(Node.Log, NullLogger.Instance);
        await using var beside = new LogFollower(other.Log, NullLogger.Instance);
        var chance = new Random(seed);
        var streams = Enumerable.Range(0, 6).Select(n => TicketLog.NewTicket(n % 3 == 0 ? OtherTown : TicketLog.Town)).ToList();
        foreach (var stream in streams)
            await Node.Add(stream, new TicketEvent.Counted(0));

        using var enough = new CancellationTokenSource();
        var writing = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            var own = new Random((seed * 100) + writer);
            for (var n = 0; n < 60; n++)
            {
                var events = Enumerable.Range(0, own.Next(1, 4)).Select(by => new TicketEvent.Counted(by)).ToArray();
                await (writer % 2 == 0 ? Node : other).Add(streams[own.Next(streams.Count)], events);
                // One node tells, the other is found out.
                if (writer == 0)
                    follower.Wake();
                if (own.Next(4) == 0)
                    await Task.Delay(own.Next(20));
            }
        })).ToList();

        var followers = new List<(long After, LogFilter Filter, ConcurrentQueue<long> Heard, Task Following)>();
        for (var n = 0; n < 30; n++)
        {
            var head = await Node.Log.Head(CancellationToken.None);
            var stream = streams[chance.Next(streams.Count)];
            var filter = new LogFilter(stream.Tenant, Stream: chance.Next(2) == 0 ? stream.Id : null);
            var (after, heard) = (chance.NextInt64(head + 1), new ConcurrentQueue<long>());
            followers.Add((after, filter, heard, Collect(n % 2 == 0 ? follower : beside, after, filter, heard, enough.Token)));
            await Task.Delay(chance.Next(15));
        }

        await Task.WhenAll(writing);
        foreach (var (after, filter, heard, _) in followers)
        {
            var expected = new List<long>();
            await foreach (var stored in Node.Log.ReadStored(after, filter))
                expected.Add(stored.Position);
            await Until(() => heard.Count >= expected.Count);
            Assert.Equal(expected, heard);
        }

        await enough.CancelAsync();
        await Task.WhenAll(followers.Select(one => one.Following));
        Assert.False(follower.IsFollowed || beside.IsFollowed);
    }

    [Fact]
    public async Task Of_one_stream_is_not_told_of_others()
    {
        await using var follower = new LogFollower(Node.Log, NullLogger.Instance);
        var (mine, other) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        using var enough = new CancellationTokenSource();
        var heard = new ConcurrentQueue<long>();
        var following = Collect(follower, await Node.Log.Head(CancellationToken.None), new LogFilter(mine.Tenant, Stream: mine.Id), heard, enough.Token);
        await Node.Add(other, new TicketEvent.Counted(1));
        var position = (await Node.Add(mine, new TicketEvent.Counted(1))).Position;
        await Until(() => !heard.IsEmpty);
        Assert.Equal([position], heard);
        await enough.CancelAsync();
        await following;
    }

    [Fact]
    public async Task Goes_on_when_every_connection_was_lost()
    {
        await using var follower = new LogFollower(Node.Log, NullLogger.Instance);
        var stream = TicketLog.NewTicket();
        using var enough = new CancellationTokenSource();
        var (heard, expected) = (new ConcurrentQueue<long>(), new List<long>());
        var following = Collect(follower, await Node.Log.Head(CancellationToken.None), new LogFilter(stream.Tenant), heard, enough.Token);
        for (var n = 0; n < 5; n++)
        {
            await Database.Execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
            expected.Add((await Node.Add(stream, new TicketEvent.Counted(n))).Position);
            follower.Wake();
            await Until(() => heard.Count == expected.Count);
        }

        Assert.Equal(expected, heard);
        await enough.CancelAsync();
        await following;
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_it_is_broken_off()
    {
        await using var follower = new LogFollower(Node.Log, NullLogger.Instance);
        await Node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1));
        await foreach (var _ in follower.Follow(0, new LogFilter(TicketLog.Town), CancellationToken.None))
        {
            Assert.True(follower.IsFollowed);
            break;
        }

        Assert.False(follower.IsFollowed);
        using (follower.WatchTenant(TicketLog.Town))
            Assert.True(follower.IsFollowed);
        Assert.False(follower.IsFollowed);
    }

    [Fact]
    public async Task Ends_with_the_follower()
    {
        var follower = new LogFollower(Node.Log, NullLogger.Instance);
        var head = await Node.Log.Head(CancellationToken.None);
        var following = First(follower.Follow(head, new LogFilter("a town without events"), CancellationToken.None));
        using var watch = follower.WatchTenant("a town without events");
        var watching = watch.Beyond(long.MaxValue - 1, TimeSpan.FromMinutes(1), CancellationToken.None);
        await follower.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following.WaitAsync(TimeSpan.FromSeconds(30)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching.WaitAsync(TimeSpan.FromSeconds(30)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => First(follower.Follow(0, new LogFilter(TicketLog.Town), CancellationToken.None)));
        await follower.DisposeAsync();
    }

    [Fact]
    public async Task Hears_that_a_tenant_has_grown_and_not_that_another_has()
    {
        await using var follower = new LogFollower(Node.Log, NullLogger.Instance);
        using var watch = follower.WatchTenant(TicketLog.Town);
        var before = await Node.Log.Head(CancellationToken.None);
        Assert.Null(await watch.Beyond(before, TimeSpan.FromMilliseconds(1_500), CancellationToken.None));
        await Node.Add(TicketLog.NewTicket(OtherTown), new TicketEvent.Counted(1));
        Assert.Null(await watch.Beyond(before, TimeSpan.FromMilliseconds(1_500), CancellationToken.None));

        var hearing = watch.Beyond(before, TimeSpan.FromSeconds(30), CancellationToken.None);
        var position = (await Node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1))).Position;
        follower.Wake();
        Assert.Equal(position, await hearing);
        Assert.Equal(position, await watch.Beyond(before, TimeSpan.Zero, CancellationToken.None));
        Assert.Null(await watch.Beyond(position, TimeSpan.Zero, CancellationToken.None));
    }

    [Fact]
    public async Task Needs_a_tenant()
    {
        await using var follower = new LogFollower(Node.Log, NullLogger.Instance);
        await Assert.ThrowsAsync<ArgumentException>(() => First(follower.Follow(0, LogFilter.Everything, CancellationToken.None)));
    }

    private static async Task Collect(LogFollower follower, long after, LogFilter filter, ConcurrentQueue<long> heard, CancellationToken cancel)
    {
        try
        {
            await foreach (var recorded in follower.Follow(after, filter, cancel))
                heard.Enqueue(recorded.Position);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
    }

    private static async Task<Recorded<object>> First(IAsyncEnumerable<Recorded<object>> events)
    {
        await foreach (var recorded in events)
            return recorded;
        throw new InvalidOperationException("It has ended.");
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var giveUp = Environment.TickCount64 + 60_000; !holds(); await Task.Delay(20))
            Assert.True(Environment.TickCount64 < giveUp, "It did not come to that in time.");
    }
}
