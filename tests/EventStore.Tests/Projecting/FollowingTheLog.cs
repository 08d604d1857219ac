using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;
using static Casework.EventStore.Tests.Projecting.Parcels.ParcelEvent;

namespace Casework.EventStore.Tests.Projecting;

public sealed class FollowingTheLog : ProjectingSpec
{
    [Fact]
    public async Task Writes_the_rows_of_every_stream_and_event()
    {
        await AppendParcels(40);
        var node = await StartNode(AllProjections());
        var position = await AppendParcels(40);
        node.Wake();

        Assert.True(await node.WaitFor(All, position, Soon, default));

        await AssertEachEventOnce();
        Assert.Equal(80L, await Database.Ask<long>("select count(*) from casework.parcel_summaries where is_delivered and version = 4 and cardinality(places) = 2"));
        Assert.Equal(160L, await Database.Ask<long>("select count(*) from casework.parcel_stops"));
        Assert.Equal("Recipient \"3\", {nobody}", await Database.Ask<string>("select min(recipient) from casework.parcel_summaries where recipient like '%\"3\"%'"));
    }

    [Fact]
    public async Task Replaces_the_rows_of_a_stream_that_changes()
    {
        var parcel = new StreamKey("09162000", Guid.CreateVersion7());
        var node = await StartNode(AllProjections());
        await Append(parcel, 0, new Posted("Ada"), new Moved("Hub"));
        await node.WaitFor(All, 2, Soon, default);
        await Append(parcel, 2, new Moved("Depot"));

        Assert.True(await node.WaitFor(All, 3, Soon, default));

        Assert.Equal("Ada Depot {Hub,Depot} 3", await Database.Ask<string>("select concat_ws(' ', recipient, last_place, places::text, version) from casework.parcel_summaries"));
        Assert.Equal("Hub, Depot", await Database.Ask<string>("select string_agg(place, ', ' order by number) from casework.parcel_stops"));
    }

    [Fact]
    public async Task Folds_a_stream_from_its_beginning_when_it_is_not_at_hand()
    {
        var parcel = new StreamKey("09162000", Guid.CreateVersion7());
        await using (var first = await StartNode(AllProjections()))
        {
            await Append(parcel, 0, new Posted("Ada"), new Moved("Hub"));
            await first.WaitFor(All, 2, Soon, default);
        }

        var second = await StartNode(AllProjections());
        await Append(parcel, 2, new Moved("Depot"));

        Assert.True(await second.WaitFor(All, 3, Soon, default));
        Assert.Equal("Ada {Hub,Depot}", await Database.Ask<string>("select concat_ws(' ', recipient, places::text) from casework.parcel_summaries"));
    }

    [Fact]
    public async Task Notes_its_progress_where_Marten_does()
    {
        var node = await StartNode(AllProjections());
        var position = await AppendParcels(3);
        await node.WaitFor(All, position, Soon, default);

        await Until(async () => await Database.Ask<string>("select string_agg(name || '=' || last_seq_id, ' ' order by name) from casework.mt_event_progression")
            == "HighWaterMark=12 parcel_happenings:All=12 parcel_stops:All=12 parcel_summaries:All=12");
    }

    [Fact]
    public async Task Shows_a_tenant_its_own_rows_only()
    {
        var node = await StartNode(AllProjections());
        await node.WaitFor(All, await AppendParcels(4), Soon, default);

        await using var connection = await App.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from casework.parcel_summaries";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
        command.CommandText = "set casework.tenant = '09162000'; select count(*) from casework.parcel_summaries";
        Assert.Equal(2L, await command.ExecuteScalarAsync());
        command.CommandText = "reset casework.tenant";
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task Wakes_on_what_another_node_appends()
    {
        await using var node = new ProjectionRuntime(
            App, Parcel.Types, Log.Decode, AllProjections(),
            new ProjectionRuntimeOptions { PollEvery = TimeSpan.FromMinutes(5), ListenConnectionString = Database.AppConnectionString },
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        await node.Start(default);
        await Task.Delay(500);

        Assert.True(await node.WaitFor(All, await AppendParcels(2), TimeSpan.FromSeconds(5), default));
    }
}
