using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;

namespace Casework.EventStore.Tests.Projecting;

public sealed class CertifyingAProjection : ProjectingSpec
{
    [Fact]
    public async Task Finds_the_rows_to_be_the_fold_of_the_log()
    {
        var node = await StartNode(AllProjections());
        var position = await AppendParcels(60);
        await node.WaitFor(All, position, Soon, default);

        foreach (var name in All)
        {
            var certificate = await node.Check(name, progress: null, default);

            Assert.True(certificate.IsComplete, string.Join('\n', certificate.Examples));
            Assert.Equal((name, 1, position, 240L), (certificate.Name, certificate.Version, certificate.Checkpoint, certificate.Events));
            Assert.Equal(64, certificate.LogDigest.Length);
        }

        Assert.Equal(3L, await Database.Ask<long>("select count(*) from casework.projection_certificates where differences = 0 and checkpoint = 240"));
        Assert.Equal(0L, await Database.Ask<long>("select count(*) from pg_class where relname like '%_check'"));
    }

    // The negative control: each kind of damage is found, and named by its key alone.
    [Theory]
    [InlineData("update casework.parcel_summaries set recipient = recipient || ' ' where parcel_id = (select parcel_id from casework.parcel_summaries limit 1)", 2)]
    [InlineData("delete from casework.parcel_summaries where parcel_id = (select parcel_id from casework.parcel_summaries limit 1)", 1)]
    [InlineData("insert into casework.parcel_summaries select tenant_id, gen_random_uuid(), recipient, last_place, places, is_delivered, version, changed_at from casework.parcel_summaries limit 1", 1)]
    public async Task Finds_a_row_that_was_spoilt_lost_or_made_up(string damage, int differences)
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(20), Soon, default);
        await Database.Execute(damage);

        var certificate = await node.Check("parcel_summaries", progress: null, default);

        Assert.False(certificate.IsComplete);
        Assert.Equal(differences, certificate.Differences);
        Assert.All(certificate.Examples, example => Assert.Equal(1, Math.Abs(example.Living - example.Folded)));
        Assert.All(certificate.Examples, example => Assert.DoesNotContain("Recipient", example.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Finds_an_event_that_was_applied_twice()
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(5), Soon, default);
        await Database.Execute("insert into casework.parcel_happenings select * from casework.parcel_happenings where position = 7");

        var certificate = await node.Check("parcel_happenings", progress: null, default);

        Assert.Equal(new RowDifference("""{"position": 7}""", Living: 2, Folded: 1), Assert.Single(certificate.Examples));
    }

    [Fact]
    public async Task Holds_while_events_come_in_and_the_table_is_rebuilt()
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(40), Soon, default);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await AppendParcels(2);
        });

        for (var round = 0; round < 3; round++)
        {
            var rebuilding = node.Rebuild("parcel_summaries", progress: null, default);
            foreach (var name in All)
                Assert.True((await node.Check(name, progress: null, default)).IsComplete);
            await rebuilding;
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Gives_the_same_digest_for_the_same_log_and_another_for_another()
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(5), Soon, default);
        var first = await node.Check("parcel_stops", progress: null, default);
        var other = await node.Check("parcel_summaries", progress: null, default);
        await Database.Execute("""set session_replication_role = replica; update casework.mt_events set headers = headers || '{"actor": "somebody else"}' where seq_id = 3""");
        var altered = await node.Check("parcel_stops", progress: null, default);

        Assert.Equal(first.LogDigest, other.LogDigest);
        Assert.NotEqual(first.LogDigest, altered.LogDigest);
        Assert.True(altered.IsComplete);
    }

    [Fact]
    public async Task Is_refused_for_another_version_and_before_the_first_run()
    {
        await using var node = new ProjectionRuntime(
            App, Parcel.Types, Log.Decode, [ParcelProjections.Summaries(version: 2)], new ProjectionRuntimeOptions { OwnerConnectionString = Database.OwnerConnectionString },
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        await Assert.ThrowsAsync<ProjectionNotCheckableException>(() => node.Check("parcel_summaries", progress: null, default));

        await StartNode(ParcelProjections.Summaries());
        var refused = await Assert.ThrowsAsync<ProjectionNotCheckableException>(() => node.Check("parcel_summaries", progress: null, default));
        Assert.Contains("version 1", refused.Message, StringComparison.Ordinal);
    }
}
