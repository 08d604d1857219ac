using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>Applies pages to one projection: rows and checkpoint in one transaction, in one round trip.</summary>
internal static class Projector
{
    /// <exception cref="ProjectionFencedException">We lead it no longer.</exception>
    public static async Task<ProjectionRun> Apply(NpgsqlDataSource database, ProjectionRun run, Page page, CancellationToken cancel)
    {
        var writes = await run.Projection.Write(page, within: null, suffix: "", cancel);
        await using var batch = database.CreateBatch();
        // A crash of the database may take back rows and checkpoint together; the log gives them again.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('casework.tenant', '*', true), set_config('synchronous_commit', 'off', true)"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select casework.move_checkpoint($1, $2, $3, $4)")
        {
            Parameters = { new() { Value = run.Projection.Name }, new() { Value = run.Epoch }, new() { Value = run.Checkpoint }, new() { Value = page.Through } },
        });
        foreach (var write in writes)
            batch.BatchCommands.Add(write);
        try
        {
            await batch.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException e) when (e.SqlState == ProjectionFencedException.SqlState)
        {
            throw new ProjectionFencedException(run.Projection.Name, e);
        }

        return run with { Checkpoint = page.Through };
    }

    /// <summary>True when the event or the projection is at fault, not the way to the database: trying for ever would not help.</summary>
    public static bool IsPoison(Exception e) => e switch
    {
        OperationCanceledException or ProjectionFencedException => false,
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.ReadOnlySqlTransaction } => false,
        // Classes 08, 25P0x, 40, 53, 55, 57, 58, XX: connection, rollback, resources, locks, shutdown, system.
        PostgresException p => !(p.IsTransient || p.SqlState[..2] is "08" or "40" or "53" or "55" or "57" or "58" or "XX"),
        NpgsqlException or TimeoutException or IOException or ObjectDisposedException => false,
        _ => e.InnerException is null || IsPoison(e.InnerException),
    };
}
