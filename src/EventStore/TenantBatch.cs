using Npgsql;

namespace Casework.EventStore;

/// <summary>
/// Statements of one round trip and one transaction that see one tenant's rows, or with <c>*</c> the whole log. The setting
/// is local to the transaction, so nothing stays behind on a pooled connection.
/// </summary>
internal sealed class TenantBatch : IAsyncDisposable
{
    public const string WholeLog = "*";

    private const int Attempts = 10;

    private readonly NpgsqlBatch _batch;

    public TenantBatch(NpgsqlDataSource database, string tenant)
    {
        _batch = database.CreateBatch();
        Add("select set_config('casework.tenant', $1, true)", tenant);
    }

    public void Add(string statement, params ReadOnlySpan<object> parameters)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        _batch.BatchCommands.Add(command);
    }

    /// <summary>Runs the statements, which must be harmless to repeat.</summary>
    /// <returns>A reader that stands at the first statement's rows.</returns>
    public async Task<NpgsqlDataReader> Read(CancellationToken cancel)
    {
        // After a server restart or a failover a pool is full of dead connections, each found out by its first use.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await FirstRows(cancel);
            }
            catch (NpgsqlException lost) when (attempt < Attempts && lost.IsTransient)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), cancel);
            }
        }
    }

    public ValueTask DisposeAsync() => _batch.DisposeAsync();

    private async Task<NpgsqlDataReader> FirstRows(CancellationToken cancel)
    {
        var reader = await _batch.ExecuteReaderAsync(cancel);
        try
        {
            await reader.NextResultAsync(cancel);
            return reader;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }
}
