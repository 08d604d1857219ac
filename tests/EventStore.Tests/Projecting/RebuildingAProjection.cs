using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;

namespace Casework.EventStore.Tests.Projecting;

public sealed class RebuildingAProjection : ProjectingSpec
{
    private const string Shapes = """
        select string_agg(line, E'\n' order by line) from (
          select indexdef as line from pg_indexes where schemaname = 'casework' and tablename like 'parcel%'
          union all select concat_ws(' ', conname, contype, conrelid::regclass) from pg_constraint where conrelid::regclass::text like 'casework.parcel%'
          union all select concat_ws(' ', relname, relrowsecurity, relforcerowsecurity, relacl::text) from pg_class where relname like 'parcel%' and relkind = 'r'
          union all select concat_ws(' ', tablename, policyname, qual) from pg_policies where tablename like 'parcel%') shapes
        """;

    [Fact]
    public async Task Gives_the_rows_of_the_living_one_byte_by_byte()
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(120), Soon, default);
        var (living, shapes) = (await AllContent(), await Database.Ask<string>(Shapes));

        foreach (var name in All)
            await node.Rebuild(name, progress: null, default);

        Assert.Equal(living, await AllContent());
        Assert.Equal(shapes, await Database.Ask<string>(Shapes));
        Assert.Equal(0L, await Database.Ask<long>("select count(*) from pg_class where relname like '%_rebuild%'"));
    }

    [Fact]
    public async Task Repairs_rows_that_were_spoilt_and_follows_the_log_afterwards()
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(10), Soon, default);
        var good = await Content("parcel_summaries", "parcel_id");
        await Database.Execute("update casework.parcel_summaries set recipient = 'Nobody'; delete from casework.parcel_summaries where version = 4 and parcel_id = (select min(parcel_id::text)::uuid from casework.parcel_summaries)");
        Assert.NotEqual(good, await Content("parcel_summaries", "parcel_id"));

        await node.Rebuild("parcel_summaries", progress: null, default);

        Assert.Equal(good, await Content("parcel_summaries", "parcel_id"));
        Assert.True(await node.WaitFor(All, await AppendParcels(1), Soon, default));
        Assert.Equal(11L, await Database.Ask<long>("select count(*) from casework.parcel_summaries"));
    }

    [Fact]
    public async Task Loses_and_doubles_nothing_while_others_write_and_never_shows_a_half()
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(60), Soon, default);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var last = 0L;
            while (!stop.IsCancellationRequested)
                last = await AppendParcels(3);
            return last;
        });
        var reading = Task.Run(async () =>
        {
            var (seen, reads) = (0L, 0);
            while (!stop.IsCancellationRequested)
            {
                var now = await Database.Ask<long>("select count(*) from casework.parcel_happenings");
                Assert.True(now >= seen, $"{now} rows after {seen}.");
                (seen, reads) = (now, reads + 1);
            }

            return reads;
        });

        for (var round = 0; round < 3; round++)
        {
            await node.Rebuild("parcel_happenings", progress: null, default);
            await node.Rebuild("parcel_summaries", progress: null, default);
        }

        await stop.CancelAsync();
        Assert.True(await node.WaitFor(All, await writing, Soon, default));
        Assert.True(await reading > 20);
        await AssertEachEventOnce();
        Assert.Equal(await Database.Ask<long>("select count(*) from casework.mt_streams"), await Database.Ask<long>("select count(*) from casework.parcel_summaries where is_delivered"));
    }

    [Fact]
    public async Task Starts_anew_over_what_a_killed_one_left()
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(5), Soon, default);
        var living = await AllContent();
        await Database.Execute("create table casework.parcel_stops_rebuild as select 'half' as half; alter table casework.parcel_stops_rebuild owner to casework_owner");

        await node.Rebuild("parcel_stops", progress: null, default);

        Assert.Equal(living, await AllContent());
    }

    [Fact]
    public async Task Happens_by_itself_for_a_new_version_while_the_old_one_serves()
    {
        var old = await StartNode(ParcelProjections.Summaries());
        await old.WaitFor(["parcel_summaries"], await AppendParcels(20), Soon, default);

        var updated = await StartNode(ParcelProjections.Summaries(version: 2, changed: row => row with { Recipient = row.Recipient.ToUpperInvariant() }));
        await Until(async () => (await StatusOf(updated, "parcel_summaries")).Version == 2);

        Assert.Equal(20L, await Database.Ask<long>("select count(*) from casework.parcel_summaries where recipient like 'RECIPIENT%'"));
        var position = await AppendParcels(5);
        Assert.True(await updated.WaitFor(["parcel_summaries"], position, Soon, default));
        Assert.Equal(25L, await Database.Ask<long>("select count(*) from casework.parcel_summaries where recipient like 'RECIPIENT%'"));
    }

    [Fact]
    public async Task Frees_a_parked_projection_once_its_code_is_right()
    {
        await AppendParcels(3);
        await using (var broken = await StartNode(ParcelProjections.Happenings(_ => throw new InvalidOperationException("A bug."))))
            await Until(async () => (await StatusOf(broken, "parcel_happenings")).State == "parked");

        var node = await StartNode(ParcelProjections.Happenings());
        await node.Rebuild("parcel_happenings", progress: null, default);

        await AssertEachEventOnce();
        Assert.Equal("running", (await StatusOf(node, "parcel_happenings")).State);
    }

    [Fact]
    public async Task Is_refused_while_it_is_being_rebuilt_already()
    {
        var node = await StartNode(AllProjections());
        await using var other = await App.OpenConnectionAsync();
        await using var building = other.CreateCommand();
        building.CommandText = "select pg_advisory_lock(hashtextextended('casework.rebuild.parcel_summaries', 0))";
        await building.ExecuteNonQueryAsync();

        await Assert.ThrowsAsync<RebuildImpossibleException>(() => node.Rebuild("parcel_summaries", progress: null, default));
        await node.Rebuild("parcel_stops", progress: null, default);
    }
}
