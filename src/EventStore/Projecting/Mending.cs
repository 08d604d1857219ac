using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>
/// Takes a parked stream in again: its rows are made anew from its events up to the checkpoint, in a transaction that holds the
/// checkpoint still and fences the leader, whose page in hand leaves the stream out.
/// </summary>
internal sealed class Mending(NpgsqlDataSource database, ProjectionReader log)
{
    public async Task<IReadOnlyList<MendedStream>> Run(Projection projection, StreamKey? only, CancellationToken cancel)
    {
        var mended = new List<MendedStream>();
        foreach (var stream in await Parked(projection, only, cancel))
        {
            try
            {
                await Mend(projection, stream, cancel);
                mended.Add(new MendedStream(stream, Error: null));
            }
            catch (Exception e) when (Projector.IsPoison(e))
            {
                var error = ParkedStream.Describe(e);
                await RecordFailure(projection, stream, error, cancel);
                mended.Add(new MendedStream(stream, error));
            }
        }

        return mended;
    }

    private async Task<List<StreamKey>> Parked(Projection projection, StreamKey? only, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("select tenant_id, stream_id from casework.projection_parked_streams where name = $1 and not building order by position", projection.Name);
        await using var reader = await batch.Read(cancel);
        var parked = new List<StreamKey>();
        while (await reader.ReadAsync(cancel))
            parked.Add(new StreamKey(reader.GetString(0), reader.GetGuid(1)));
        return only is { } wanted ? parked.FindAll(stream => stream == wanted) : parked;
    }

    private async Task Mend(Projection projection, StreamKey stream, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var hold = new NpgsqlCommand("""
            update casework.projection_runs set epoch = epoch + 1, updated_at = clock_timestamp()
             where name = $1 and version = $2 returning checkpoint, set_config('casework.tenant', '*', true)
            """, connection)
        { Parameters = { new() { Value = projection.Name }, new() { Value = projection.Version } } };
        if (await hold.ExecuteScalarAsync(cancel) is not long checkpoint)
            throw new InvalidOperationException($"{projection.Name} runs at another version than {projection.Version}.");

        await using var batch = new NpgsqlBatch(connection);
        foreach (var write in await projection.Mend(stream, checkpoint, log, cancel))
            batch.BatchCommands.Add(write);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("delete from casework.projection_parked_streams where name = $1 and not building and tenant_id = $2 and stream_id = $3")
        {
            Parameters = { new() { Value = projection.Name }, new() { Value = stream.Tenant }, new() { Value = stream.Id } },
        });
        await batch.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task RecordFailure(Projection projection, StreamKey stream, string error, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            update casework.projection_parked_streams set attempts = attempts + 1, error = $4
             where name = $1 and not building and tenant_id = $2 and stream_id = $3
            """,
            projection.Name, stream.Tenant, stream.Id, error);
        await using var done = await batch.Read(cancel);
    }
}
