using Casework.EventStore.Archiving;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Archiving;

public class ArchivingStreams(TestDatabase database) : LogSpec(database)
{
    private static readonly ArchiveRule Closed = new("ticket", ["ticket_closed"], DateTimeOffset.MaxValue);

    private LogArchive Archive => new(Database.OwnerConnectionString);

    [Fact]
    public async Task Takes_closed_streams_out_of_the_hot_part_and_leaves_the_others()
    {
        var (closed, open) = (await Ticket(close: true), await Ticket(close: false));

        await Archive.Run(Closed, null, default);

        Assert.Equal((0L, 3L), (await Hot(closed), await Cold(closed)));
        Assert.Equal((2L, 0L), (await Hot(open), await Cold(open)));
        Assert.True(await Database.Ask<bool>($"select is_archived from casework.mt_streams where id = '{closed.Id}'"));
        Assert.False(await Database.Ask<bool>($"select is_archived from casework.mt_streams where id = '{open.Id}'"));
    }

    [Fact]
    public async Task Leaves_streams_that_changed_since()
    {
        var closed = await Ticket(close: true);

        await Archive.Run(Closed with { QuietSince = DateTimeOffset.UtcNow.AddDays(-1) }, null, default);

        Assert.Equal((3L, 0L), (await Hot(closed), await Cold(closed)));
    }

    [Fact]
    public async Task Changes_nothing_that_a_reader_sees()
    {
        List<StreamKey> tickets = [];
        for (var i = 0; i < 20; i++)
            tickets.Add(await Ticket(close: i % 2 == 0));
        var before = await Everything(tickets);

        var moved = await Archive.Run(Closed, null, default);

        Assert.True(moved.Streams >= 10);
        Assert.Equal(before, await Everything(tickets));
        Assert.Equal(before.Count(line => line.StartsWith("log", StringComparison.Ordinal)), await Database.Ask<long>("select last_position from casework.log_head"));
    }

    [Fact]
    public async Task Moves_nothing_the_second_time()
    {
        await Ticket(close: true);
        await Archive.Run(Closed, null, default);

        var again = await Archive.Run(Closed, null, default);

        Assert.Equal((0L, 0L), (again.Streams, again.Events));
        Assert.True(again.LookedAt > 0);
    }

    [Fact]
    public async Task Is_undone_by_the_append_that_goes_on_with_the_stream()
    {
        var ticket = await Ticket(close: true);
        await Archive.Run(Closed, null, default);

        var added = await AnotherNode().Add(ticket, TicketLog.Command(), expected: 3, new TicketEvent.Counted(4));

        Assert.Equal((4L, 7, true), (added.Version, added.State.Count, added.State.IsClosed));
        Assert.Equal((4L, 0L), (await Hot(ticket), await Cold(ticket)));
        Assert.Equal([1L, 2L, 3L, 4L], (await Node.History(ticket)).Select(e => e.Version));
        Assert.Equal("false false", await Database.Ask<string>($"""
            select (select is_archived from casework.mt_streams where id = '{ticket.Id}') || ' ' || bool_or(is_archived)
            from casework.mt_events where stream_id = '{ticket.Id}'
            """));
    }

    [Fact]
    public async Task Still_answers_a_repeated_command_and_refuses_a_stale_one()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        var closing = TicketLog.Command();
        await Node.Close(ticket, closing);
        await Archive.Run(Closed, null, default);
        var node = AnotherNode();

        var repeated = await node.Close(ticket, closing);
        await Assert.ThrowsAsync<StaleVersionException>(() => node.Add(ticket, TicketLog.Command(), expected: 1, new TicketEvent.Counted(1)));

        Assert.True(repeated.Repeated);
        Assert.Equal((0L, 2L), (await Hot(ticket), await Cold(ticket)));
    }

    [Fact]
    public async Task Under_load_loses_doubles_and_reorders_nothing()
    {
        using var done = new CancellationTokenSource();
        var archiving = Task.Run(async () =>
        {
            var moved = 0L;
            while (!done.IsCancellationRequested)
                moved += (await Archive.Run(Closed, null, default)).Events;
            return moved;
        });
        var node = AnotherNode();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 25; i++)
            {
                var ticket = await Ticket(close: true);
                // Half of them go on after they were closed, on another node, while they are being archived.
                if ((writer + i) % 2 == 0)
                    await node.Add(ticket, new TicketEvent.Counted(1), new TicketEvent.Closed(Guid.Empty));
            }
        }));
        await done.CancelAsync();

        Assert.True(await archiving > 0);
        await AssertWhole();
    }

    [Fact]
    public async Task Goes_on_after_it_was_killed_half_way()
    {
        await using var alone = new OwnTickets();
        await alone.Add(closed: true, tickets: 700);
        using var killer = new CancellationTokenSource();
        var killing = Task.Run(async () =>
        {
            var killed = 0L;
            while (!killer.IsCancellationRequested)
                killed += await alone.Database.Ask<long>("select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity where usename = 'casework_owner' and datname = current_database() and state = 'active'");
            return killed;
        });
        var cut = 0;
        for (var attempt = 0; attempt < 100 && cut < 3; attempt++)
        {
            try
            {
                await new LogArchive(alone.Database.OwnerConnectionString).Run(Closed, null, default);
            }
            catch (NpgsqlException)
            {
                cut++;
            }
        }

        await killer.CancelAsync();
        Assert.True(await killing >= cut && cut > 0);

        await new LogArchive(alone.Database.OwnerConnectionString).Run(Closed, null, default);

        Assert.Equal("0 1400 1400", await alone.Database.Ask<string>("""
            select (select count(*) from only casework.mt_events) || ' ' || (select count(*) from casework.archived_events) || ' '
                || (select count(distinct seq_id) from casework.mt_events)
            """));
    }

    [Theory]
    [InlineData("delete from only casework.mt_events", "casework.mt_events refuses delete: position 1 would be lost")]
    [InlineData("insert into casework.archived_events select seq_id, id, stream_id, version, '{}', bdata, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, true from only casework.mt_events; delete from only casework.mt_events", "casework.mt_events refuses delete: position 1 would be lost")]
    [InlineData("insert into casework.archived_events select seq_id, id, stream_id, version, data, bdata, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, true from only casework.mt_events", "casework.archived_events refuses position 1: it stands in casework.mt_events, too")]
    [InlineData("update casework.archived_events set data = '{}'", "casework.archived_events refuses update: the record is append only")]
    [InlineData("truncate casework.archived_events", "casework.archived_events refuses truncate: the record is append only")]
    public async Task Lets_even_the_owner_lose_change_or_double_nothing(string statements, string message)
    {
        await using var alone = new OwnTickets();
        await alone.Add(closed: true);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => alone.AsOwner(statements));

        Assert.Equal(("CW001", message), (refused.SqlState, refused.MessageText));
    }

    [Fact]
    public async Task Would_lose_events_without_the_trigger()
    {
        // The negative control: the same statement removes rows once a superuser has switched the proof off.
        await using var alone = new OwnTickets();
        await alone.Add(closed: true);
        await alone.Database.Execute("alter table casework.mt_events disable trigger each_row_moved");

        await alone.AsOwner("delete from only casework.mt_events");

        Assert.Equal(0, await alone.Database.Ask<long>("select count(*) from casework.mt_events"));
    }

    [Theory]
    [InlineData("select casework.archive_streams(null, null, 'ticket', array['ticket_closed'], now(), 10)")]
    [InlineData("select * from casework.archived_events")]
    [InlineData("delete from casework.archived_events")]
    [InlineData("set casework.moving = 'on'; delete from casework.mt_events")]
    public async Task Is_not_for_the_application(string statement)
    {
        await using var app = NpgsqlDataSource.Create(Database.AppConnectionString);
        await using var command = app.CreateCommand(statement);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private Task<long> Hot(StreamKey stream) => Database.Ask<long>($"select count(*) from only casework.mt_events where stream_id = '{stream.Id}'");

    private Task<long> Cold(StreamKey stream) => Database.Ask<long>($"select count(*) from casework.archived_events where stream_id = '{stream.Id}'");

    private async Task<StreamKey> Ticket(bool close)
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1), new TicketEvent.Counted(2));
        if (close)
            await Node.Close(ticket, TicketLog.Command());
        return ticket;
    }

    private async Task<List<string>> Everything(IReadOnlyCollection<StreamKey> tickets)
    {
        var node = AnotherNode();
        var seen = new List<string>();
        await foreach (var stored in node.Log.ReadStored(0, pageSize: 7))
            seen.Add($"log {stored.Position} {stored.EventId} {stored.Stream} {stored.Version} {stored.StoredName} {Convert.ToHexString(stored.Data)} {Convert.ToHexString(stored.Headers)} {stored.RecordedAt:O}");
        foreach (var ticket in tickets)
            seen.AddRange((await node.History(ticket)).Select(recorded => $"{ticket} {recorded}"));
        return seen;
    }

    private async Task AssertWhole()
    {
        Assert.Equal("0 0 0", await Database.Ask<string>("""
            select (select last_position from casework.log_head) - count(*) || ' '
                || (select count(*) from (select seq_id from casework.mt_events group by seq_id having count(*) <> 1) double) || ' '
                || (select count(*) from casework.mt_streams s
                     where s.version <> (select count(distinct e.version) from casework.mt_events e where e.tenant_id = s.tenant_id and e.stream_id = s.id)
                        or exists (select from casework.mt_events e where e.tenant_id = s.tenant_id and e.stream_id = s.id and e.is_archived <> s.is_archived))
            from casework.mt_events
            """));
    }
}
