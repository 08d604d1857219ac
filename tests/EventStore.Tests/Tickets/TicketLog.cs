using System.Security.Cryptography;
using System.Text;
using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Tickets;

/// <summary>A node's log over a test database, with the ticket as its aggregate.</summary>
public sealed class TicketLog : IAsyncDisposable
{
    public const string Town = "09162000";

    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly string KeyFile = Path.Combine(Directory.CreateTempSubdirectory("casework-key-").FullName, "kek");

    public TicketLog(TestDatabase database, Func<EventLogOptions, EventLogOptions>? change = null)
        : this(database.AppConnectionString, change)
    {
    }

    public TicketLog(string connectionString, Func<EventLogOptions, EventLogOptions>? change = null)
    {
        Database = LogDatabase.Connect(connectionString);
        var options = new EventLogOptions { Types = Types(), Codec = Codec, Key = KeyEncryptionKey.FromFile(KeyFile, createIfMissing: true) };
        Log = new EventLog(Database, change?.Invoke(options) ?? options);
    }

    public static CodecOptions Codec { get; } = new()
    {
        PolymorphicBase = typeof(TicketEvent),
        Personal = new PersonalMarker(
            typeof(Personal<>),
            member => member.GetCustomAttributes(typeof(PurposeAttribute), false).OfType<PurposeAttribute>().FirstOrDefault()?.Name),
    };

    public NpgsqlDataSource Database { get; }

    public EventLog Log { get; }

    public static EventTypes Types() => new EventTypes()
        .Register<TicketEvent.Opened>("ticket_opened")
        .Register<TicketEvent.Counted>("ticket_counted")
        .Register<TicketEvent.Noted>("ticket_noted")
        .Register<TicketEvent.Corrected>("ticket_corrected")
        .Register<TicketEvent.Closed>("ticket_closed");

    public static StreamKey NewTicket(string tenant = Town) => new(tenant, Guid.CreateVersion7());

    public static CommandMeta Command(Guid? id = null, string content = "") =>
        new(id ?? Guid.CreateVersion7(), SHA256.HashData(Encoding.UTF8.GetBytes(content)), "ada", "caseworker", "counselling", "web-7", "click-1");

    public static NewEvent<TicketEvent> New(TicketEvent @event, DateOnly? effectiveOn = null) => new(@event, effectiveOn ?? Day, "2026-01");

    public static AppendRequest Request(CommandMeta command, params (StreamKey Stream, long Expected, TicketEvent[] Events)[] parts) =>
        new(command, [.. parts.Select(part => new StreamAppend(
            part.Stream, "ticket", part.Expected, [.. part.Events.Select(e => new NewEvent<object>(e, Day))]))]);

    /// <summary>Appends events whatever the state is.</summary>
    public Task<Transacted<Ticket, Refusal>> Add(StreamKey stream, params TicketEvent[] events) => Add(stream, Command(), null, events);

    public Task<Transacted<Ticket, Refusal>> Add(StreamKey stream, CommandMeta command, long? expected, params TicketEvent[] events) =>
        Log.Transact(
            Ticket.Aggregate, stream, command, expected,
            _ => Decided<TicketEvent, Refusal>.Accept([.. events.Select(e => New(e))]), CancellationToken.None);

    /// <summary>Closes the ticket, which is refused the second time.</summary>
    public Task<Transacted<Ticket, Refusal>> Close(StreamKey stream, CommandMeta command, long? expected = null) =>
        Log.Transact(
            Ticket.Aggregate, stream, command, expected,
            ticket => ticket.IsClosed
                ? Decided<TicketEvent, Refusal>.Refuse(Refusal.AlreadyClosed)
                : Decided<TicketEvent, Refusal>.Accept([New(new TicketEvent.Closed(Guid.Empty))]),
            CancellationToken.None);

    public Task<IReadOnlyList<Recorded<TicketEvent>>> History(StreamKey stream, ReadUpTo? upTo = null) =>
        Log.ReadStream<TicketEvent>(stream, upTo, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await Database.DisposeAsync();
    }
}
