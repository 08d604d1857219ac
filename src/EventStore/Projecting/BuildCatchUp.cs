using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>Brings a build from its parts' head to the log's, page by page; rows and record of a page are one transaction.</summary>
internal sealed class BuildCatchUp(ProjectionBuild build, NpgsqlConnection connection, ProjectionReader log, ProjectionRuntimeOptions options)
{
    private readonly StateCaches _caches = new(options.CachedStreams, options.Erases);

    /// <returns>How far it came: to a head of the log.</returns>
    public async Task<long> Run(long after, CancellationToken cancel)
    {
        for (var size = options.PageSize; ;)
        {
            var stored = await log.Read(after, size, cancel);
            if (stored.Events.Count == 0)
                return after;

            await using var transaction = await connection.BeginTransactionAsync(cancel);
            try
            {
                await ProjectionBuilds.Execute(connection, "select set_config('casework.tenant', '*', true), set_config('synchronous_commit', 'off', true)", cancel);
                await Apply(stored, after, cancel);
                await transaction.CommitAsync(cancel);
                (after, size) = (stored.Through, options.PageSize);
            }
            catch (Exception e) when (build.Projection.ParksStreams && Projector.IsPoison(e))
            {
                await transaction.RollbackAsync(cancel);
                size = Math.Max(1, stored.Events.Count / 2);
                if (stored.Events.Count == 1)
                    await Park(stored.Events[0], e, cancel);
            }
        }
    }

    /// <summary>The last pages, in the transaction that is open.</summary>
    public async Task<long> Within(long after, CancellationToken cancel)
    {
        while (true)
        {
            var stored = await log.Read(after, options.PageSize, cancel);
            if (stored.Events.Count == 0)
                return after;
            await Apply(stored, after, cancel);
            after = stored.Through;
        }
    }

    private async Task Apply(LogPage<StoredEvent> stored, long after, CancellationToken cancel)
    {
        var page = Page.Without(build.Parked, stored, log, _caches);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var write in await build.Projection.Write(page, connection, ProjectionBuild.Suffix, cancel))
            batch.BatchCommands.Add(write);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancel);
        await ProjectionBuilds.Move(connection, build, after, stored.Through, cancel);
    }

    private async Task Park(StoredEvent stored, Exception e, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ProjectionBuilds.Execute(connection, "select set_config('casework.tenant', '*', true)", cancel);
        await ProjectionBuilds.Park(connection, build, ParkedStream.At(stored.Stream, stored.Position, e), cancel);
        await transaction.CommitAsync(cancel);
        build.Parked.Add(stored.Stream);
    }
}
