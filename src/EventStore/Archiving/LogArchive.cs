using Npgsql;
using NpgsqlTypes;

namespace Casework.EventStore.Archiving;

/// <summary>
/// Moves the rows of finished streams out of the hot part of the log. Whoever reads a stream or the log sees them as before, in
/// their places; a stream that goes on is brought back by the append. PostgreSQL lets a row go only where its equal stands in the
/// other part, so a run can be stopped or killed at any time and repeated.
/// </summary>
/// <param name="ownerConnectionString">The owner of the tables: the application may not move anything.</param>
public sealed class LogArchive(string ownerConnectionString)
{
    private const int StreamsPerBatch = 500;

    /// <summary>Looks at every stream once, batch by batch, each in a transaction of its own. Works beside running servers.</summary>
    /// <param name="progress">Told after each batch.</param>
    /// <returns>What this run moved.</returns>
    public async Task<Archived> Run(ArchiveRule rule, IProgress<Archived>? progress, CancellationToken cancel)
    {
        await using var database = NpgsqlDataSource.Create(ownerConnectionString);
        var done = new Archived(0, 0, 0);
        StreamKey? after = null;
        while (true)
        {
            var (batch, last) = await Move(database, rule, after, cancel);
            if (last is null)
                return done;
            done = new Archived(done.LookedAt + batch.LookedAt, done.Streams + batch.Streams, done.Events + batch.Events);
            progress?.Report(done);
            after = last;
        }
    }

    private static async Task<(Archived Batch, StreamKey? Last)> Move(NpgsqlDataSource database, ArchiveRule rule, StreamKey? after, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select looked_at, streams, events, last_tenant, last_id from casework.archive_streams($1, $2, $3, $4, $5, $6)");
        command.Parameters.Add(new() { Value = (object?)after?.Tenant ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar });
        command.Parameters.Add(new() { Value = (object?)after?.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.AddWithValue(rule.StreamType);
        command.Parameters.Add(new() { Value = rule.LastEvents.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        command.Parameters.AddWithValue(rule.QuietSince.ToUniversalTime());
        command.Parameters.AddWithValue(StreamsPerBatch);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var batch = new Archived(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt64(2));
        return (batch, batch.LookedAt == 0 ? null : new StreamKey(reader.GetString(3), reader.GetGuid(4)));
    }
}
