using System.Data;
using System.Diagnostics;
using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>
/// Folds the log anew up to a projection's checkpoint, into a table of its own, and compares the rows byte by byte with the
/// living ones as they stood at that checkpoint. Works beside running servers, which go on writing.
/// </summary>
/// <param name="ownerConnectionString">The owner of the tables, directly and not through a transaction pooler.</param>
/// <param name="types">The stored names.</param>
/// <param name="decode">Opens and decodes; the log's own.</param>
/// <param name="parallelism">How many parts are folded at once.</param>
public sealed class ProjectionCheck(string ownerConnectionString, EventTypes types, DecodeEvents decode, int parallelism)
{
    private const string Suffix = "_check";
    private const int Attempts = 3;

    /// <summary>Checks a projection and puts the certificate on record.</summary>
    /// <exception cref="ProjectionNotCheckableException">It does not run, at this version.</exception>
    /// <exception cref="EventUndecodableException">An event cannot be read, and the projection does not leave its stream out.</exception>
    public async Task<ProjectionCertificate> Run(Projection projection, IProgress<RebuildProgress>? progress, CancellationToken cancel)
    {
        await using var database = LogDatabase.Connect(ownerConnectionString);
        await using var only = await database.OpenConnectionAsync(cancel);
        await ProjectionBuilds.Execute(only, "select pg_advisory_lock(hashtextextended('casework.check.' || $1, 0))", cancel, projection.Name);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ProjectionBuilds.Execute(only, $"""
                    drop table if exists casework.{projection.TableName}{Suffix};
                    create unlogged table casework.{projection.TableName}{Suffix} (like casework.{projection.TableName} including all);
                    """, cancel);
                if (await Compare(projection, database, only, progress, cancel) is { } certificate)
                    return certificate;
                if (attempt == Attempts)
                    throw new ProjectionNotCheckableException(projection.Name, "it is rebuilt again and again meanwhile.");
            }
            finally
            {
                await ProjectionBuilds.Execute(only, $"drop table if exists casework.{projection.TableName}{Suffix}", CancellationToken.None);
            }
        }
    }

    /// <returns>Null when the living table was swapped for another meanwhile.</returns>
    private async Task<ProjectionCertificate?> Compare(
        Projection projection, NpgsqlDataSource database, NpgsqlConnection only, IProgress<RebuildProgress>? progress, CancellationToken cancel)
    {
        // Checkpoint and rows move together, so one snapshot shows the rows as they are at the checkpoint.
        await using var snapshot = await only.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await ProjectionBuilds.Execute(only, TableRows.Settings, cancel);
        var (table, checkpoint, parked) = await Living(only, projection, cancel);

        var log = new ProjectionReader(database, types, decode);
        var digest = LogDigest.Of(log, checkpoint, cancel);
        var events = await Fold(projection, database, log, checkpoint, parked, progress, cancel);
        var logDigest = await digest;

        await ProjectionBuilds.Execute(only, $"lock table casework.{projection.TableName} in access share mode", cancel);
        if (await TableOf(only, projection, cancel) != table)
            return null;

        await using var other = await database.OpenConnectionAsync(cancel);
        await using var folded = await other.BeginTransactionAsync(cancel);
        await ProjectionBuilds.Execute(other, TableRows.Settings, cancel);
        await using var left = await TableRows.Open(only, projection, "", parked, cancel);
        await using var right = await TableRows.Open(other, projection, Suffix, parked, cancel);
        var comparison = await RowComparison.Of(left, right, cancel);
        await left.DisposeAsync();
        await right.DisposeAsync();
        await folded.CommitAsync(cancel);
        await snapshot.CommitAsync(cancel);

        return await ProjectionCertificates.Record(only, new ProjectionCertificate(
            projection.Name, projection.Version, checkpoint, logDigest, events, comparison.Rows, comparison.Digest,
            comparison.Differences, comparison.Examples, parked, CheckedAt: default), cancel);
    }

    private async Task<long> Fold(
        Projection projection, NpgsqlDataSource database, ProjectionReader log, long checkpoint, IReadOnlyList<ParkedStream> parked, IProgress<RebuildProgress>? progress, CancellationToken cancel)
    {
        var parts = await projection.Parts(log, checkpoint, cancel);
        var without = parked.Select(one => one.Stream).ToHashSet();
        var began = Stopwatch.GetTimestamp();
        var (events, done) = (0L, 0);
        await Parallel.ForEachAsync(parts, new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancel }, async (part, stop) =>
        {
            await using var writer = await database.OpenConnectionAsync(stop);
            await using var transaction = await writer.BeginTransactionAsync(stop);
            await ProjectionBuilds.Execute(writer, "select set_config('casework.tenant', '*', true), set_config('synchronous_commit', 'off', true)", stop);
            var built = await projection.Build(part, log, writer, Suffix, without, stop);
            await transaction.CommitAsync(stop);
            var (folded, finished) = (Interlocked.Add(ref events, built.Events), Interlocked.Increment(ref done));
            progress?.Report(new RebuildProgress(projection.Name, folded, finished, parts.Count, Stopwatch.GetElapsedTime(began)));
        });
        return events;
    }

    private static async Task<(uint Table, long Checkpoint, IReadOnlyList<ParkedStream> Parked)> Living(NpgsqlConnection connection, Projection projection, CancellationToken cancel)
    {
        var table = await TableOf(connection, projection, cancel);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select version, checkpoint from casework.projection_runs where name = $1") { Parameters = { new() { Value = projection.Name } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("""
            select tenant_id, stream_id, position, error, attempts, parked_at
              from casework.projection_parked_streams where name = $1 and not building order by position
            """)
        { Parameters = { new() { Value = projection.Name } } });
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel))
            throw new ProjectionNotCheckableException(projection.Name, "it has never run on this database.");
        if (reader.GetInt32(0) != projection.Version)
            throw new ProjectionNotCheckableException(projection.Name, $"it runs at version {reader.GetInt32(0)}, and this program knows version {projection.Version}.");
        var checkpoint = reader.GetInt64(1);
        var parked = new List<ParkedStream>();
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel))
            parked.Add(new ParkedStream(new StreamKey(reader.GetString(0), reader.GetGuid(1)), reader.GetInt64(2), reader.GetString(3), reader.GetInt32(4), reader.GetFieldValue<DateTimeOffset>(5)));
        return (table, checkpoint, parked);
    }

    private static async Task<uint> TableOf(NpgsqlConnection connection, Projection projection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select to_regclass('casework.' || $1)::oid", connection) { Parameters = { new() { Value = projection.TableName } } };
        return (uint)(await command.ExecuteScalarAsync(cancel))!;
    }
}
