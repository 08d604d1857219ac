using Casework.EventStore.Messaging;
using Casework.EventStore.Tests.Tickets;
using Casework.EventStore.Verifying;
using Casework.Testing;
using static Casework.EventStore.Verifying.Invariant;

namespace Casework.EventStore.Tests.Verifying;

/// <summary>A clean log has no violation; each kind of damage, done as superuser behind the triggers, is found and named.</summary>
public sealed class VerifyingALog : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private TicketLog _node = null!;
    private StreamKey _ticket;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _node = Open(_database);
        _ticket = TicketLog.NewTicket();
        for (var i = 0; i < 5; i++)
            await _node.Add(TicketLog.NewTicket(i % 2 == 0 ? TicketLog.Town : "08111000"), new TicketEvent.Counted(i), new TicketEvent.Noted($"note {i}", "phone"));
        await _node.Add(_ticket, new TicketEvent.Counted(1), new TicketEvent.Counted(2));
        await _node.Add(_ticket, new TicketEvent.Counted(3));
        await _node.Add(_ticket);
        var (one, other) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await _node.Log.Append(TicketLog.Request(TicketLog.Command(), (one, 0, [new TicketEvent.Counted(4), new TicketEvent.Counted(5)]), (other, 0, [new TicketEvent.Counted(6)])), default);
    }

    public async Task DisposeAsync() => await _node.DisposeAsync();

    [Theory]
    [InlineData("its command is gone", "update casework.messages set command_id = gen_random_uuid()", "no recorded command sent it")]
    [InlineData("its stream is gone", "update casework.messages set stream_id = gen_random_uuid()", "its stream does not exist")]
    [InlineData("it is about another command's event", "update casework.messages set position = 3", "a position that its command does not have")]
    public async Task Finds_that_a_message_waits_and(string damage, string statement, string what)
    {
        await _node.Log.Transact(
            Ticket.Aggregate, _ticket, TicketLog.Command(), expectedVersion: null,
            _ => Decided<TicketEvent, Refusal>.Accept(
                [TicketLog.New(new TicketEvent.Counted(9)), TicketLog.New(new TicketEvent.Counted(10))],
                [new Message("somebody", "counted") { Payload = "{}" }, new Message("somebody", "reminded") { Payload = "{}", DueAt = DateTimeOffset.UtcNow.AddDays(90) }]),
            default);
        Assert.Empty((await Verify()).Violations);

        await _database.Execute($"set session_replication_role = replica; {statement}");

        var report = await Verify();
        Assert.True(report.ViolationCount == 2, damage);
        Assert.All(report.Violations, violation => Assert.Equal((MessagesArrive, true), (violation.Invariant, violation.What.Contains(what, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task That_is_clean_finds_nothing()
    {
        var steps = new List<long>();
        var report = await Verify(progress: new Reporting(steps.Add));

        Assert.Empty(report.Violations);
        Assert.Equal((16, 8, 16), (report.Entries, report.Commands, report.Head));
        Assert.Equal([16], steps);
    }

    [Fact]
    public async Task That_is_empty_finds_nothing()
    {
        var empty = new TestDatabase();
        await empty.InitializeAsync();
        await using var node = new TicketLog(empty);

        var report = await Verification.Run(node.Database, node.Log.Decode, [], null, default);

        Assert.True(report.IsClean);
        Assert.Equal(0, report.Entries);
    }

    [Theory]
    [InlineData("an event is deleted", "delete from casework.mt_events where seq_id = 4", LogOrder, 4, "Positions 4 to 4 are missing.")]
    [InlineData("the last events are deleted", "delete from casework.mt_events where seq_id > 14", LogOrder, 15, "The head says 16, and the last event stands at 14.")]
    [InlineData("the head is set back", "update casework.log_head set last_position = 12", LogOrder, 13, "The head says 12, and the last event stands at 16.")]
    [InlineData("the head is gone", "delete from casework.log_head", LogOrder, null, "The row that holds the head of the log is gone.")]
    [InlineData("the sequence is behind", "select setval('casework.mt_events_sequence', 3)", LogOrder, null, "The sequence stands at 3, behind the head 16")]
    [InlineData("time runs backwards", "update casework.mt_events set \"timestamp\" = '2001-01-01' where seq_id = 7", LogOrder, 7, "before the event in front of it")]
    [InlineData("an event has an unknown name", "update casework.mt_events set type = 'ticket_vanished' where seq_id = 9", LogOrder, 9, "(ticket_vanished) cannot be decoded")]
    [InlineData("an event has another shape", "update casework.mt_events set data = '{\"By\": \"many\"}' where seq_id = 11", LogOrder, 11, "(ticket_counted) cannot be decoded")]
    [InlineData("a sealed value is changed", "update casework.mt_events set data = jsonb_set(data, '{Text}', to_jsonb(overlay(data ->> 'Text' placing 'AAAA' from 60))) where seq_id = 2", LogOrder, 2, "(ticket_noted) cannot be decoded")]
    [InlineData("the headers are broken", "update casework.mt_events set headers = '{\"command_id\": 7}' where seq_id = 11", LogOrder, 11, "cannot be decoded")]
    [InlineData("two positions change places", "update casework.mt_events set seq_id = -seq_id where seq_id in (11, 12); update casework.mt_events set seq_id = 23 + seq_id where seq_id < 0", StreamVersions, 11, "Version 2 follows version 0.")]
    [InlineData("a version is skipped", "update casework.mt_events set version = 4 where seq_id = 13", StreamVersions, 13, "Version 4 follows version 2.")]
    [InlineData("a stream's row says too much", "update casework.mt_streams set version = 9 where version = 3", StreamVersions, null, "says version 9, and its events end at 3")]
    [InlineData("a stream's row is gone", "delete from casework.mt_streams where version = 3", StreamVersions, null, "The stream has 3 events and no row.")]
    [InlineData("an outcome is deleted", "delete from casework.commands where position = 13 and event_count = 1", NoPhantom, 13, "no recorded command has it")]
    [InlineData("an event is made up", "update casework.mt_events set headers = jsonb_set(headers, '{command_id}', to_jsonb(gen_random_uuid())) where seq_id = 12", NoPhantom, 12, "The event stands among those of command")]
    [InlineData("an outcome counts too much", "update casework.commands set event_count = 2 where position = 13 and event_count = 1", Once, 13, "The command claims positions that command")]
    [InlineData("an outcome counts too little", "update casework.commands set event_count = 1 where position = 12", NoPhantom, 11, "no recorded command has it")]
    [InlineData("an outcome says another version", "update casework.commands set version = 7 where position = 13 and event_count = 1", Once, 13, "another version of the stream than its events, which end at 3")]
    [InlineData("an outcome of several streams says another version", "update casework.commands set versions = '{2,8}' where position = 16", Once, 16, "which end at 1")]
    [InlineData("an outcome is beyond the log", "update casework.commands set position = 99 where position = 16", Once, 99, "names positions that the log does not have")]
    [InlineData("a command is recorded twice", "alter table casework.commands drop constraint commands_pkey; insert into casework.commands select * from casework.commands where event_count = 0", Once, null, "The command is recorded 2 times.")]
    public async Task Finds_that(string damage, string statement, Invariant invariant, int? position, string what)
    {
        await _database.Execute($"set session_replication_role = replica; {statement}");

        var report = await Verify();

        Assert.True(
            report.Violations.Any(violation => violation.Invariant == invariant && (position is null || violation.Position == position) && violation.What.Contains(what, StringComparison.Ordinal)),
            $"{damage}: {string.Join(Environment.NewLine, report.Violations)}");
        Assert.Equal(report.ViolationCount, report.Violations.Count);
    }

    [Fact]
    public async Task Finds_an_acknowledged_command_that_is_not_recorded_and_one_that_is_recorded_elsewhere()
    {
        var (kept, moved, lost) = (TicketLog.Command(), TicketLog.Command(), TicketLog.Command());
        var position = (await _node.Add(_ticket, kept, null, new TicketEvent.Counted(7))).Position;
        await _node.Add(_ticket, moved, null, new TicketEvent.Counted(8));

        var report = await Verify([new(kept.CommandId, position), new(moved.CommandId, position), new(lost.CommandId)]);

        Assert.Equal([(AcknowledgedIsDurable, lost.CommandId), (Once, moved.CommandId)], report.Violations.Select(violation => (violation.Invariant, violation.Command!.Value)).Order());
    }

    [Fact]
    public async Task Takes_events_that_name_no_command_for_what_another_program_stored()
    {
        await _database.Execute("""
            set session_replication_role = replica;
            insert into casework.mt_events (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id)
            select 17, gen_random_uuid(), stream_id, 4, '{"By": 1}', 'ticket_counted', now() + interval '1 second', tenant_id from casework.mt_events where seq_id = 13;
            update casework.mt_streams set version = 4 where version = 3;
            update casework.log_head set last_position = 17, recorded_at = now() + interval '1 second';
            select setval('casework.mt_events_sequence', 17);
            """);

        Assert.Empty((await Verify()).Violations);
    }

    [Fact]
    public async Task Counts_what_it_does_not_list()
    {
        await _database.Execute("""
            set session_replication_role = replica;
            insert into casework.mt_events (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id, headers)
            select 16 + n, gen_random_uuid(), stream_id, 3 + n, '{"By": 1}', 'ticket_counted', now(), tenant_id, jsonb_build_object('command_id', gen_random_uuid())
              from casework.mt_events cross join generate_series(1, 1500) n where seq_id = 13;
            """);

        var report = await Verify();

        Assert.Equal(Verification.MostKept, report.Violations.Count);
        Assert.True(report.ViolationCount > 1500);
    }

    [Fact]
    public async Task Is_not_disturbed_by_appends_that_go_on()
    {
        using var done = new CancellationTokenSource();
        var appending = Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (!done.IsCancellationRequested)
                await _node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1), new TicketEvent.Counted(2));
        }));
        for (var round = 0; round < 10; round++)
            Assert.Empty((await Verify()).Violations);
        await done.CancelAsync();
        await appending;
        Assert.Empty((await Verify()).Violations);
    }

    private static TicketLog Open(TestDatabase database) => new(database);

    private Task<VerificationReport> Verify(IReadOnlyCollection<Acknowledged>? acknowledged = null, IProgress<long>? progress = null) =>
        Verification.Run(_node.Database, _node.Log.Decode, acknowledged, progress, default);

    private sealed class Reporting(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
