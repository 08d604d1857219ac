using Npgsql;
using NpgsqlTypes;

namespace Casework.EventStore.Messaging;

/// <summary>The messages of a batch of commands as arrays of <c>casework.append_batch_with_messages</c>.</summary>
internal sealed class MessageRows
{
    private readonly List<int> _commands = [];
    private readonly List<int> _streams = [];
    private readonly List<int> _events = [];
    private readonly List<Guid> _ids = [];
    private readonly List<string> _destinations = [];
    private readonly List<string> _types = [];
    private readonly List<byte[]> _payloads = [];
    private readonly List<string?> _keys = [];
    private readonly List<DateTimeOffset?> _due = [];
    private readonly List<int> _cancelledCommands = [];
    private readonly List<int> _cancelledStreams = [];
    private readonly List<string> _cancelledKeys = [];

    /// <summary>False for most batches, which then pay nothing.</summary>
    public bool Any => _commands.Count + _cancelledCommands.Count > 0;

    /// <param name="command">Ordinal of the command.</param>
    /// <param name="stream">Ordinal of the stream.</param>
    /// <param name="eventsBefore">How many events the command has on streams named before this one.</param>
    public void Add(Outbox outbox, int command, int stream, int eventsBefore)
    {
        foreach (var message in outbox.Messages)
        {
            _commands.Add(command);
            _streams.Add(stream);
            _events.Add(message.Event > 0 ? eventsBefore + message.Event : 0);
            _ids.Add(message.Id);
            _destinations.Add(message.Destination);
            _types.Add(message.Type);
            _payloads.Add(message.Payload);
            _keys.Add(message.Key);
            _due.Add(message.DueAt);
        }

        foreach (var key in outbox.Cancelled)
        {
            _cancelledCommands.Add(command);
            _cancelledStreams.Add(stream);
            _cancelledKeys.Add(key);
        }
    }

    public void Bind(NpgsqlCommand command)
    {
        AppendBatch.Bind(command, _commands, NpgsqlDbType.Integer);
        AppendBatch.Bind(command, _streams, NpgsqlDbType.Integer);
        AppendBatch.Bind(command, _events, NpgsqlDbType.Integer);
        AppendBatch.Bind(command, _ids, NpgsqlDbType.Uuid);
        AppendBatch.Bind(command, _destinations, NpgsqlDbType.Varchar);
        AppendBatch.Bind(command, _types, NpgsqlDbType.Varchar);
        AppendBatch.Bind(command, _payloads, NpgsqlDbType.Jsonb);
        AppendBatch.Bind(command, _keys, NpgsqlDbType.Varchar);
        AppendBatch.Bind(command, _due, NpgsqlDbType.TimestampTz);
        AppendBatch.Bind(command, _cancelledCommands, NpgsqlDbType.Integer);
        AppendBatch.Bind(command, _cancelledStreams, NpgsqlDbType.Integer);
        AppendBatch.Bind(command, _cancelledKeys, NpgsqlDbType.Varchar);
    }
}
