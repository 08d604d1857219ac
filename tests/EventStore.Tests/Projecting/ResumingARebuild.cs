using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;

namespace Casework.EventStore.Tests.Projecting;

public sealed class ResumingARebuild : ProjectingSpec
{
    private const int Parcels = 1_010;

    private readonly TaskCompletionSource _release = new();
    private volatile bool _isHeld;

    [Fact]
    public async Task Goes_on_with_the_parts_that_are_left()
    {
        var node = await StopARebuildHalfWay();
        var stopped = (await StatusOf(node, "parcel_summaries")).Build!;
        Assert.Equal((1, 3, false), (stopped.Parts, stopped.PartsInAll, stopped.IsRunning));
        await node.WaitFor(["parcel_summaries"], await AppendParcels(5), Soon, default);

        var rebuilt = await node.Rebuild("parcel_summaries", progress: null, default);

        Assert.Equal((1, 3), (rebuilt.PartsTakenOver, rebuilt.PartsInAll));
        Assert.Equal(Parcels * 4L, rebuilt.Events + stopped.Events);
        Assert.Null((await StatusOf(node, "parcel_summaries")).Build);
        await AssertIsComplete(node);
    }

    [Fact]
    public async Task Starts_over_when_it_is_told_to()
    {
        var node = await StopARebuildHalfWay();

        var rebuilt = await node.Rebuild("parcel_summaries", anew: true, progress: null, default);

        Assert.Equal((0, Parcels * 4L), (rebuilt.PartsTakenOver, rebuilt.Events));
        await AssertIsComplete(node);
    }

    [Theory]
    [InlineData("update casework.projection_builds set program = 'another'")]
    [InlineData("alter table casework.parcel_summaries add note text")]
    [InlineData("drop table casework.parcel_summaries_rebuild")]
    [InlineData("insert into casework.subject_keys (tenant_id, subject_id, purpose_class, key_version, kek_id, destroyed) values ('t', gen_random_uuid(), 'p', 1, 'k', now())")]
    public async Task Starts_over_when_the_parts_may_be_of_another_program_or_time(string change)
    {
        var node = await StopARebuildHalfWay();
        await Database.Execute(change);

        var rebuilt = await node.Rebuild("parcel_summaries", progress: null, default);

        Assert.Equal((0, Parcels * 4L), (rebuilt.PartsTakenOver, rebuilt.Events));
        await AssertIsComplete(node);
    }

    [Fact]
    public async Task Refuses_what_a_builder_writes_that_was_taken_over()
    {
        var node = await StartNode(Held());
        await node.WaitFor(["parcel_summaries"], await AppendParcels(Parcels), Soon, default);
        _isHeld = true;
        var first = node.Rebuild("parcel_summaries", progress: null, default);
        await Until(async () => (await StatusOf(node, "parcel_summaries")).Build is not null);
        // Its lock goes with its connection; the process itself knows nothing of that yet.
        await Database.Execute("select pg_terminate_backend(pid) from pg_locks where database = (select oid from pg_database where datname = current_database()) and locktype = 'advisory' and objsubid = 1 and (classid::bigint << 32 | objid::bigint) = hashtextextended('casework.rebuild.parcel_summaries', 0)");

        var other = await StartNode(ParcelProjections.Summaries());
        var second = other.Rebuild("parcel_summaries", progress: null, default);
        await Task.Delay(200);
        _release.SetResult();

        await second;
        await Assert.ThrowsAnyAsync<Exception>(() => first);
        await AssertIsComplete(other);
    }

    private async Task<ProjectionRuntime> StopARebuildHalfWay()
    {
        var node = await StartNode(new ProjectionRuntimeOptions { RebuildParallelism = 1 }, ParcelProjections.Summaries());
        await node.WaitFor(["parcel_summaries"], await AppendParcels(Parcels), Soon, default);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => node.Rebuild("parcel_summaries", new Cancelling(stop), stop.Token));
        return node;
    }

    private Projection Held() => ParcelProjections.Summaries(changed: row =>
    {
        if (_isHeld)
            _release.Task.Wait(Soon);
        return row;
    });

    private static async Task AssertIsComplete(ProjectionRuntime node)
    {
        var certificate = await node.Check("parcel_summaries", progress: null, default);
        Assert.True(certificate.IsComplete, string.Join('\n', certificate.Examples));
    }

    private sealed class Cancelling(CancellationTokenSource stop) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => stop.Cancel();
    }
}
