using System.Text.Json;
using Casework.EventStore.Messaging;
using Casework.EventStore.Tests.Appending;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Messaging;

public class SendingWithACommand(TestDatabase database) : MessageSpec(database)
{
    private static readonly DateTimeOffset Later = DateTimeOffset.UtcNow.AddDays(30);

    [Fact]
    public async Task Writes_the_messages_of_an_accepted_command()
    {
        var ticket = TicketLog.NewTicket();

        var sent = await Send(ticket, To("greeted", """{"n":1}"""), To("reminded") with { DueAt = Later });

        Assert.Equal((1, 1), ((await Count()).Waiting, (await Count()).Scheduled));
        Assert.Equal(sent.Position, await Database.Ask<long>($"select distinct position from casework.messages where destination = '{Destination}'"));
    }

    [Fact]
    public async Task Writes_them_for_a_command_without_events()
    {
        await Node.Log.Transact(
            Ticket.Aggregate, TicketLog.NewTicket(), TicketLog.Command(), null,
            _ => Decided<TicketEvent, Refusal>.Accept([], [To("asked")]), CancellationToken.None);

        Assert.Equal(1, (await Count()).Waiting);
    }

    [Fact]
    public async Task Writes_nothing_when_the_command_is_repeated()
    {
        var (ticket, command) = (TicketLog.NewTicket(), TicketLog.Command());
        await Send(ticket, command, [To("greeted")]);

        var again = await Send(ticket, command, [To("greeted")]);
        // Asked without looking first, so that the database itself has to know.
        var append = new StreamAppend(ticket, "ticket", 0, []) { Messages = [To("greeted")] };
        var unseen = await AnotherNode().Log.Append(new AppendRequest(command, [append]), CancellationToken.None);

        Assert.True(again.Repeated && unseen.Repeated);
        Assert.Equal(1, (await Count()).Waiting);
    }

    [Fact]
    public async Task Writes_nothing_and_takes_nothing_back_when_the_command_comes_too_late()
    {
        var ticket = TicketLog.NewTicket();
        await Send(ticket, To("reminded") with { DueAt = Later, Key = "reminder" });

        await Assert.ThrowsAsync<StaleVersionException>(() => Node.Log.Append(
            new AppendRequest(TicketLog.Command(), [new StreamAppend(ticket, "ticket", 0, []) { Messages = [To("greeted")], Cancels = ["reminder"] }]),
            CancellationToken.None));

        Assert.Equal((0, 1), ((await Count()).Waiting, (await Count()).Scheduled));
    }

    [Fact]
    public async Task Writes_one_of_each_in_one_batch_and_harms_no_neighbour()
    {
        var (ticket, twice) = (TicketLog.NewTicket(), TicketLog.Command());
        await Node.Add(ticket, new TicketEvent.Counted(1));

        var outcomes = await InOneBatch(() =>
        [
            .. Enumerable.Range(0, 20).Select(n => Append(TicketLog.NewTicket(), 0, TicketLog.Command(), To($"n{n}"))),
            Append(ticket, 1, twice, To("once")),
            Append(ticket, 1, twice, To("once")),
            Append(ticket, 9, TicketLog.Command(), To("stale")),
            Append(TicketLog.NewTicket(), 0, TicketLog.Command(), To("nul", "{\"a\":\"\\u0000\"}")),
            Append(TicketLog.NewTicket(), 0, TicketLog.Command(), To("last")),
        ]);

        Assert.Equal(["StaleVersionException", "CommandNotStorableException"], outcomes.Where(outcome => outcome is not null));
        Assert.Equal(22, (await Count()).Waiting);
        Assert.Equal("last,n0,n1,n10,n11,n12,n13,n14,n15,n16,n17,n18,n19,n2,n3,n4,n5,n6,n7,n8,n9,once", await Database.Ask<string>(
            $"select string_agg(type, ',' order by type collate \"C\") from casework.messages where destination = '{Destination}'"));
    }

    [Fact]
    public async Task Takes_back_a_scheduled_message_by_its_key()
    {
        var (ticket, other) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await Send(ticket, To("reminded") with { DueAt = Later, Key = "reminder" }, To("escalated") with { DueAt = Later, Key = "escalation" });
        await Send(other, To("reminded") with { DueAt = Later, Key = "reminder" });

        await Send(ticket, TicketLog.Command(), [], cancels: ["reminder"]);

        Assert.Equal($"escalated {ticket.Id},reminded {other.Id}", await Types());
    }

    [Fact]
    public async Task Replaces_a_scheduled_message_of_the_same_key()
    {
        var ticket = TicketLog.NewTicket();
        await Send(ticket, To("first") with { DueAt = Later, Key = "reminder" });

        await Send(ticket, To("second") with { DueAt = Later, Key = "reminder" });

        Assert.Equal($"second {ticket.Id}", await Types());
    }

    [Fact]
    public async Task Takes_back_what_was_scheduled_in_the_same_batch()
    {
        var ticket = TicketLog.NewTicket();
        await InOneBatch(() =>
        [
            Append(ticket, 0, TicketLog.Command(), To("met") with { DueAt = Later, Key = "a" }, To("kept") with { DueAt = Later, Key = "b" }),
            Cancel(ticket, 1, "a"),
        ]);

        Assert.Equal($"kept {ticket.Id}", await Types());
    }

    [Fact]
    public async Task Tells_who_subscribed_of_every_event_with_its_place()
    {
        var node = AnotherNode(options => options with
        {
            Subscriptions =
            [
                new EventSubscription(Destination),
                new EventSubscription($"{Destination}-closed", new HashSet<string> { "ticket_closed" }),
            ],
        });
        var (one, two) = (TicketLog.NewTicket(), TicketLog.NewTicket());

        var appended = await node.Log.Append(
            TicketLog.Request(TicketLog.Command(), (one, 0, [new TicketEvent.Counted(1), new TicketEvent.Noted("a secret", "phone")]), (two, 0, [new TicketEvent.Closed(Guid.Empty)])),
            CancellationToken.None);
        await node.Close(one, TicketLog.Command());

        var first = appended.Position - 2;
        var receiver = new Receiver(Destination);
        Relay(receiver);
        await Until(() => receiver.Taken.Count == 4);
        Assert.Equal(
            [(one, "ticket_counted", first, 1), (one, "ticket_noted", first + 1, 2), (two, "ticket_closed", first + 2, 1), (one, "ticket_closed", first + 3, 3)],
            receiver.Taken.OrderBy(message => message.Position).Select(message =>
                (message.Stream, message.Type, message.Position, JsonDocument.Parse(message.Payload).RootElement.GetProperty("version").GetInt32())));
        Assert.All(receiver.Taken, message => Assert.DoesNotContain("secret", message.ToString(), StringComparison.Ordinal));
        var stored = (await node.Log.ReadPage(first - 1, 10, LogFilter.Everything, CancellationToken.None)).Events.ToDictionary(e => e.Position);
        Assert.All(receiver.Taken, message => Assert.Equal((stored[message.Position].EventId, stored[message.Position].Stream), (message.Id, message.Stream)));
        Assert.Equal(2, await Database.Ask<long>($"select count(*) from casework.messages where destination = '{Destination}-closed'"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("")]
    public async Task Is_refused_with_a_payload_that_is_no_json_object(string payload)
    {
        var head = await Node.Log.Head(CancellationToken.None);

        await Assert.ThrowsAsync<ArgumentException>(() => Send(TicketLog.NewTicket(), To("greeted", payload)));

        Assert.Equal(head, await Node.Log.Head(CancellationToken.None));
    }

    [Theory]
    [InlineData("update casework.messages set payload = '{}'")]
    [InlineData("update casework.messages set destination = 'elsewhere'")]
    [InlineData("update casework.messages set due_at = now()")]
    [InlineData("update casework.messages set id = gen_random_uuid()")]
    [InlineData("truncate casework.messages")]
    public async Task Leaves_a_message_that_the_application_cannot_change(string statement)
    {
        await using var connection = new NpgsqlConnection(Database.AppConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"set casework.tenant = '*'; {statement}", connection);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("set casework.tenant = '05315000'; ", 0)]
    [InlineData("", 0)]
    [InlineData("set casework.tenant = '09162000'; ", 1)]
    public async Task Shows_a_message_to_its_tenant_only(string setting, long seen)
    {
        await Send(TicketLog.NewTicket(), To("greeted"));
        await using var connection = new NpgsqlConnection(Database.AppConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"{setting}select count(*) from casework.messages where destination = '{Destination}'", connection);

        Assert.Equal(seen, await command.ExecuteScalarAsync());
    }

    /// <summary>All of these wait together for the one that waits for the lock.</summary>
    private async Task<string?[]> InOneBatch(Func<IReadOnlyList<Task<string?>>> calls)
    {
        await using var slow = new BlockedLog(Database);
        var first = Node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1));
        await slow.UntilWaiting();
        var waiting = calls();
        await Task.Delay(50);
        await slow.Release();
        await first;
        return await Task.WhenAll(waiting);
    }

    private Task<string?> Append(StreamKey ticket, long expected, CommandMeta command, params Message[] messages) =>
        Outcome(new StreamAppend(ticket, "ticket", expected, [new NewEvent<object>(new TicketEvent.Counted(1), new DateOnly(2026, 3, 1))]) { Messages = messages }, command);

    private Task<string?> Cancel(StreamKey ticket, long expected, string key) =>
        Outcome(new StreamAppend(ticket, "ticket", expected, []) { Cancels = [key] }, TicketLog.Command());

    private async Task<string?> Outcome(StreamAppend append, CommandMeta command)
    {
        try
        {
            await Node.Log.Append(new AppendRequest(command, [append]), CancellationToken.None);
            return null;
        }
        catch (Exception refused) when (refused is StaleVersionException or CommandNotStorableException)
        {
            return refused.GetType().Name;
        }
    }

    private Task<string?> Types() => Database.Ask<string>(
        $"select string_agg(type || ' ' || stream_id, ',' order by type) from casework.messages where destination = '{Destination}'");
}
