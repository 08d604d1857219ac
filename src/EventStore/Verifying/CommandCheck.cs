using System.Text.Json;
using Npgsql;

namespace Casework.EventStore.Verifying;

/// <summary>
/// Walks the recorded commands in the order of their positions beside the events: each command's outcome names a run of
/// positions, and exactly the events there are its own. Events that name no command, as Marten stores them, belong to none.
/// </summary>
internal sealed class CommandCheck(NpgsqlDataSource database, Violations found) : IAsyncDisposable
{
    private readonly TenantBatch _batch = new(database, TenantBatch.WholeLog);
    private readonly List<(StoredEvent Event, Guid? Command)> _events = [];
    private NpgsqlDataReader? _reader;
    private RecordedCommand? _current;

    public long Count { get; private set; }

    public async Task Start(long head, CancellationToken cancel)
    {
        await FindImpossible(cancel);
        _batch.Add("""
            select tenant_id, command_id, stream_id, version, versions, position, event_count from casework.commands
             where event_count > 0 and position <= $1 order by position, event_count desc
            """, head);
        _reader = await _batch.Read(cancel);
        await Next(cancel);
    }

    public async ValueTask Take(StoredEvent stored, CancellationToken cancel)
    {
        while (_current is { } passed && passed.Position < stored.Position)
        {
            Close(passed);
            await Next(cancel);
        }

        var named = CommandOf(stored);
        if (_current is { } command && stored.Position > command.Position - command.EventCount)
            _events.Add((stored, named));
        else if (named is { } phantom)
            found.Add(new Violation(Invariant.NoPhantom, "The event names a command, and no recorded command has it.", stored.Position, stored.Stream, phantom));
    }

    public async Task Finish(CancellationToken cancel)
    {
        while (_current is { } command)
        {
            Close(command);
            await Next(cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_reader is not null)
            await _reader.DisposeAsync();
        await _batch.DisposeAsync();
    }

    private static Guid? CommandOf(StoredEvent stored)
    {
        try
        {
            return HeadersJson.Read(stored.Headers).CommandId is var id && id != Guid.Empty ? id : null;
        }
        catch (JsonException)
        {
            return null; // Found undecodable, too.
        }
    }

    /// <summary>What the keys of the tables keep out, unless an index is broken or somebody took the keys away.</summary>
    private async Task FindImpossible(CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("select command_id, count(*) from casework.commands group by tenant_id, command_id having count(*) > 1 limit 1001");
        batch.Add("""
            select command_id, position from casework.commands cross join casework.log_head
             where position > last_position or event_count < 0 or position < event_count limit 1001
            """);
        await using var reader = await batch.Read(cancel);
        while (await reader.ReadAsync(cancel))
            found.Add(new Violation(Invariant.Once, $"The command is recorded {reader.GetInt64(1)} times.", Command: reader.GetGuid(0)));
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel))
            found.Add(new Violation(Invariant.Once, "The command's outcome names positions that the log does not have.", reader.GetInt64(1), Command: reader.GetGuid(0)));
    }

    private async Task Next(CancellationToken cancel)
    {
        var before = _current;
        _current = await _reader!.ReadAsync(cancel) ? RecordedCommand.Of(_reader) : null;
        _events.Clear();
        if (_current is not { } command)
            return;

        Count++;
        if (before is not null && command.Position - command.EventCount < before.Position)
            found.Add(new Violation(Invariant.Once, $"The command claims positions that command {before.CommandId} claims, too.", command.Position, command.Stream, command.CommandId));
    }

    private void Close(RecordedCommand command)
    {
        if (_events.Count != command.EventCount)
        {
            found.Add(new Violation(
                Invariant.Once, $"The command's outcome counts {command.EventCount} events, and the log has {_events.Count} there.", command.Position, command.Stream, command.CommandId));
        }

        foreach (var (stored, named) in _events.Where(entry => entry.Command != command.CommandId))
            found.Add(new Violation(Invariant.NoPhantom, $"The event stands among those of command {command.CommandId} and names {named?.ToString() ?? "none"}.", stored.Position, stored.Stream, named));

        foreach (var stream in _events.GroupBy(entry => entry.Event.Stream))
        {
            var last = stream.Max(entry => entry.Event.Version);
            if (stream.Key == command.Stream ? last != command.Version : !command.Versions.Contains(last))
                found.Add(new Violation(Invariant.Once, $"The command's outcome says another version of the stream than its events, which end at {last}.", command.Position, stream.Key, command.CommandId));
        }
    }

    private sealed record RecordedCommand(Guid CommandId, StreamKey Stream, long Version, long[] Versions, long Position, int EventCount)
    {
        public static RecordedCommand Of(NpgsqlDataReader row) => new(
            row.GetGuid(1), new StreamKey(row.GetString(0), row.GetGuid(2)), row.GetInt64(3),
            row.IsDBNull(4) ? [] : row.GetFieldValue<long[]>(4), row.GetInt64(5), row.GetInt32(6));
    }
}
