using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>
/// Builds a table anew beside the living one: in parallel over parts with COPY, then page by page up to the head, then one
/// short transaction that fences the leader, takes in the last events and renames.
/// </summary>
internal sealed class Rebuilding(EventTypes types, DecodeEvents decode, ProjectionRuntimeOptions options, ILogger logger)
{
    private const string Suffix = "_rebuild";
    private const int SwapAttempts = 100;

    public async Task Run(Projection projection, IProgress<RebuildProgress>? progress, CancellationToken cancel)
    {
        if (options.OwnerConnectionString is not { } owner)
            throw new RebuildImpossibleException(projection.Name, "this node has no connection string of the tables' owner.");

        var began = Stopwatch.GetTimestamp();
        await using var database = NpgsqlDataSource.Create(owner);
        var log = new ProjectionReader(database, types, decode);
        await using var only = await database.OpenConnectionAsync(cancel);
        if (!await TakeTurn(only, projection, cancel))
            throw new RebuildImpossibleException(projection.Name, "it is being rebuilt already.");

        await MakeTable(only, projection, cancel);
        var head = await log.Head(cancel);
        var events = await BuildParts(projection, database, log, head, progress, began, cancel);
        await Execute(only, $"analyze casework.{projection.TableName}{Suffix}", cancel);
        var through = await Swap(projection, only, log, head, cancel);
        ProjectingLog.Rebuilt(logger, projection.Name, projection.Version, through, events, Stopwatch.GetElapsedTime(began));
    }

    private async Task<long> BuildParts(
        Projection projection, NpgsqlDataSource database, ProjectionReader log, long head, IProgress<RebuildProgress>? progress, long began, CancellationToken cancel)
    {
        var parts = await projection.Parts(log, head, cancel);
        var (events, done) = (0L, 0);
        await Parallel.ForEachAsync(parts, new ParallelOptions { MaxDegreeOfParallelism = options.RebuildParallelism, CancellationToken = cancel }, async (part, stop) =>
        {
            await using var writer = await database.OpenConnectionAsync(stop);
            await Execute(writer, "set synchronous_commit = off", stop);
            var folded = await projection.Build(part, log, writer, Suffix, stop);
            progress?.Report(new RebuildProgress(projection.Name, Interlocked.Add(ref events, folded), Interlocked.Increment(ref done), parts.Count, Stopwatch.GetElapsedTime(began)));
        });
        return events;
    }

    private async Task<long> Swap(Projection projection, NpgsqlConnection connection, ProjectionReader log, long built, CancellationToken cancel)
    {
        var caches = new StateCaches(options.CachedStreams, options.Erases);
        var through = built;
        for (var attempt = 1; ; attempt++)
        {
            // Most of what came meanwhile, so that the transaction has only the last events to take in.
            through = await CatchUp(projection, connection, log, caches, through, cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            try
            {
                // Readers of the table are waited for only so long that those behind us do not notice.
                await Execute(connection, "set local lock_timeout = '100ms'", cancel);
                await Execute(connection, "select from casework.projection_runs where name = $1 for update", cancel, projection.Name);
                var head = await CatchUp(projection, connection, log, caches, through, cancel);
                await Execute(connection, "select casework.swap_read_model($1)", cancel, projection.TableName);
                await Execute(connection, """
                    update casework.projection_runs
                       set version = $2, epoch = epoch + 1, node = null, lease_until = '-infinity', checkpoint = $3, status = 'running',
                           error_position = null, error = null, attempts = 0, updated_at = clock_timestamp()
                     where name = $1
                    """, cancel, projection.Name, projection.Version, head);
                await transaction.CommitAsync(cancel);
                return head;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected && attempt < SwapAttempts)
            {
                await transaction.RollbackAsync(cancel);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(50, 200)), cancel);
            }
        }
    }

    private async Task<long> CatchUp(Projection projection, NpgsqlConnection connection, ProjectionReader log, StateCaches caches, long after, CancellationToken cancel)
    {
        while (true)
        {
            var stored = await log.Read(after, options.PageSize, cancel);
            if (stored.Events.Count == 0)
                return after;

            await using var batch = new NpgsqlBatch(connection);
            foreach (var write in await projection.Write(new Page(stored, log, caches), Suffix, cancel))
                batch.BatchCommands.Add(write);
            if (batch.BatchCommands.Count > 0)
                await batch.ExecuteNonQueryAsync(cancel);
            after = stored.Through;
        }
    }

    private static async Task<bool> TakeTurn(NpgsqlConnection connection, Projection projection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended('casework.rebuild.' || $1, 0))", connection)
        {
            Parameters = { new() { Value = projection.Name } },
        };
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    // One that was killed half way has left its table.
    private static Task MakeTable(NpgsqlConnection connection, Projection projection, CancellationToken cancel) =>
        Execute(connection, $"""
            drop table if exists casework.{projection.TableName}{Suffix};
            create table casework.{projection.TableName}{Suffix} (like casework.{projection.TableName} including all);
            """, cancel);

    private static async Task Execute(NpgsqlConnection connection, string statement, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
