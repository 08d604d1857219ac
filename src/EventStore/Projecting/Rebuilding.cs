using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>
/// Builds a table anew beside the living one: in parallel over parts with COPY, then page by page up to the head, then one
/// short transaction that fences the leader, takes in the last events and renames. What is done is on record with the rows
/// it made, so a rebuild that was killed goes on where it was.
/// </summary>
internal sealed class Rebuilding(EventTypes types, DecodeEvents decode, ProjectionRuntimeOptions options, ProjectionMetrics metrics, ILogger logger)
{
    private const int SwapAttempts = 100;

    public async Task<Rebuilt> Run(Projection projection, bool anew, IProgress<RebuildProgress>? progress, CancellationToken cancel)
    {
        if (options.OwnerConnectionString is not { } owner)
            throw new RebuildImpossibleException(projection.Name, "this node has no connection string of the tables' owner.");

        var began = Stopwatch.GetTimestamp();
        await using var database = LogDatabase.Connect(owner);
        var log = new ProjectionReader(database, types, decode);
        await using var only = await database.OpenConnectionAsync(cancel);
        if (!await TakeTurn(only, projection, cancel))
            throw new RebuildImpossibleException(projection.Name, "it is being rebuilt already.");

        try
        {
            var build = await ProjectionBuilds.Take(only, projection, anew, log, cancel);
            var takenOver = build.PartsInAll - build.Left.Count;
            if (takenOver > 0)
                ProjectingLog.RebuildTakenUp(logger, projection.Name, takenOver, build.PartsInAll);
            var events = await BuildParts(build, database, log, progress, began, cancel);
            // Pages that everybody may see wholly are marked, so that an index alone answers from the first question on.
            await ProjectionBuilds.Execute(only, $"vacuum (analyze) casework.{projection.TableName}{ProjectionBuild.Suffix}", cancel);
            var (through, swap) = await Swap(build, only, log, cancel);
            var rebuilt = new Rebuilt(projection.Name, projection.Version, through, events, takenOver, build.PartsInAll, Stopwatch.GetElapsedTime(began), swap);
            ProjectingLog.Rebuilt(logger, projection.Name, projection.Version, through, events, rebuilt.Elapsed, swap);
            return rebuilt;
        }
        catch (ProjectionFencedException e)
        {
            throw new RebuildImpossibleException(projection.Name, "another process has taken the rebuild over.", e);
        }
        finally
        {
            metrics.RebuildEnded(projection.Name);
            await GiveTurn(only, projection);
        }
    }

    private async Task<long> BuildParts(
        ProjectionBuild build, NpgsqlDataSource database, ProjectionReader log, IProgress<RebuildProgress>? progress, long began, CancellationToken cancel)
    {
        var takenOver = build.PartsInAll - build.Left.Count;
        var (events, done) = (0L, takenOver);
        await Parallel.ForEachAsync(build.Left, new ParallelOptions { MaxDegreeOfParallelism = options.RebuildParallelism, CancellationToken = cancel }, async (part, stop) =>
        {
            await using var writer = await database.OpenConnectionAsync(stop);
            await using var transaction = await writer.BeginTransactionAsync(stop);
            // A crash of the database takes back rows and record together.
            await ProjectionBuilds.Execute(writer, "select set_config('casework.tenant', '*', true), set_config('synchronous_commit', 'off', true)", stop);
            var built = await build.Projection.Build(part, log, writer, ProjectionBuild.Suffix, build.Parked, stop);
            await ProjectionBuilds.Finish(writer, build, part, built, stop);
            await transaction.CommitAsync(stop);
            lock (build.Parked)
                build.Parked.UnionWith(built.Parked.Select(parked => parked.Stream));
            var now = new RebuildProgress(
                build.Projection.Name, Interlocked.Add(ref events, built.Events), Interlocked.Increment(ref done), build.PartsInAll, Stopwatch.GetElapsedTime(began), takenOver);
            metrics.Rebuilds(now, built.Events);
            progress?.Report(now);
        });
        return events;
    }

    private async Task<(long Through, TimeSpan Swap)> Swap(ProjectionBuild build, NpgsqlConnection connection, ProjectionReader log, CancellationToken cancel)
    {
        var catchUp = new BuildCatchUp(build, connection, log, options);
        var through = build.Through;
        for (var attempt = 1; ; attempt++)
        {
            // Most of what came meanwhile, so that the transaction has only the last events to take in.
            through = await catchUp.Run(through, cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            try
            {
                // Readers of the table are waited for only so long that those behind us do not notice.
                await ProjectionBuilds.Execute(connection, "select set_config('casework.tenant', '*', true), set_config('lock_timeout', '100ms', true)", cancel);
                await ProjectionBuilds.Execute(connection, "select from casework.projection_runs where name = $1 for update", cancel, build.Projection.Name);
                var head = await catchUp.Within(through, cancel);
                var began = Stopwatch.GetTimestamp();
                await ProjectionBuilds.Swap(connection, build, head, cancel);
                await transaction.CommitAsync(cancel);
                return (head, Stopwatch.GetElapsedTime(began));
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected && attempt < SwapAttempts)
            {
                await transaction.RollbackAsync(cancel);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(50, 200)), cancel);
            }
            catch (Exception e) when (build.Projection.ParksStreams && Projector.IsPoison(e) && attempt < SwapAttempts)
            {
                // The next catch-up finds the event and parks its stream.
                await transaction.RollbackAsync(cancel);
            }
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

    // The end of the session gives it back as well, but a moment later than somebody may ask for it.
    private static async Task GiveTurn(NpgsqlConnection connection, Projection projection)
    {
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended('casework.rebuild.' || $1, 0))", connection)
            {
                Parameters = { new() { Value = projection.Name } },
            };
            await command.ExecuteScalarAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // The session is broken, and ends.
        }
    }
}
