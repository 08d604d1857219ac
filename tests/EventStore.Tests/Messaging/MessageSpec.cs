using Casework.EventStore.Messaging;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.EventStore.Tests.Messaging;

/// <summary>A database with a node, and relays as many as a test asks for. Each test has a destination of its own.</summary>
public abstract class MessageSpec(TestDatabase database) : LogSpec(database), IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NpgsqlDataSource _connections = LogDatabase.Connect(database.AppConnectionString);
    private readonly List<IAsyncDisposable> _open = [];

    /// <summary>Fast enough for a test.</summary>
    internal static MessageRelayOptions Quick { get; } = new()
    {
        PollEvery = TimeSpan.FromMilliseconds(20),
        Lease = TimeSpan.FromSeconds(20),
        DeliverWithin = TimeSpan.FromSeconds(10),
        FirstPause = TimeSpan.FromMilliseconds(20),
        LongestOutagePause = TimeSpan.FromMilliseconds(100),
    };

    protected string Destination { get; } = $"to-{Guid.NewGuid():n}";

    internal Messages Waiting => new(_connections);

    internal MessageRelay Relay(IMessageDestination destination, MessageRelayOptions? options = null)
    {
        var relay = new MessageRelay(_connections, [destination], options ?? Quick, NullLogger.Instance);
        _open.Add(relay);
        relay.Start();
        return relay;
    }

    internal Task<Transacted<Ticket, Refusal>> Send(StreamKey stream, params Message[] messages) => Send(stream, TicketLog.Command(), messages);

    internal Task<Transacted<Ticket, Refusal>> Send(StreamKey stream, CommandMeta command, Message[] messages, string[]? cancels = null) =>
        Node.Log.Transact(
            Ticket.Aggregate, stream, command, expectedVersion: null,
            _ => Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Counted(1))], messages, cancels), CancellationToken.None);

    internal Message To(string type, string payload = "{}") => new(Destination, type) { Payload = payload };

    internal async Task<MessageCount> Count() =>
        (await Waiting.Counts(CancellationToken.None)).SingleOrDefault(count => count.Destination == Destination) ?? new MessageCount(Destination, 0, 0, 0, null);

    internal static async Task Until(Func<Task<bool>> reached)
    {
        var giveUp = DateTime.UtcNow + Patience;
        while (!await reached())
        {
            Assert.True(DateTime.UtcNow < giveUp, "It did not come to that in time.");
            await Task.Delay(10);
        }
    }

    internal static Task Until(Func<bool> reached) => Until(() => Task.FromResult(reached()));

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var open in _open)
            await open.DisposeAsync();
        await _connections.DisposeAsync();
        await DisposeAsync();
    }
}
