using System.Data;
using System.Globalization;
using Npgsql;

namespace Casework.EventStore;

/// <summary>
/// Statements of one round trip and one transaction that see one tenant's rows, or with <c>*</c> the whole log. The setting
/// is local to the transaction, so nothing stays behind on a pooled connection. A statement for one tenant is stopped by
/// PostgreSQL when it takes longer than any request may; one over the whole log takes its time.
/// </summary>
public sealed class TenantBatch : IAsyncDisposable
{
    /// <summary>Instead of a tenant: all of them.</summary>
    public const string WholeLog = "*";

    private const int Attempts = 10;

    private static readonly StatementOptions Plain = new();

    private readonly NpgsqlConnection _connection;
    private NpgsqlBatch _batch;
    private readonly PreparedStatements? _prepared;

    /// <param name="database">Connected as a member of <c>casework_app</c>.</param>
    /// <param name="tenant">Whose rows are seen.</param>
    /// <param name="options">How the statements are run; plainly when null.</param>
    public TenantBatch(NpgsqlDataSource database, string tenant, StatementOptions? options = null)
    {
        options ??= Plain;
        _connection = database.CreateConnection();
        _batch = _connection.CreateBatch();
        _prepared = options.Prepared;
        Add("select set_config('casework.tenant', $1, true), set_config('statement_timeout', $2, true)", tenant, tenant == WholeLog ? "0" : Milliseconds(options.Timeout));
    }

    public void Add(NpgsqlBatchCommand statement) => _batch.BatchCommands.Add(statement);

    internal static NpgsqlBatchCommand Statement(string text, params ReadOnlySpan<object> parameters)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return command;
    }

    internal void Add(string statement, params ReadOnlySpan<object> parameters) => Add(Statement(statement, parameters));

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
                await _connection.CloseAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), cancel);
                await Renew();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _batch.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>The same statement for another batch: one that was prepared belongs to its connection.</summary>
    internal static NpgsqlBatchCommand Again(NpgsqlBatchCommand statement)
    {
        var again = new NpgsqlBatchCommand(statement.CommandText);
        foreach (var parameter in statement.Parameters)
            again.Parameters.Add(((NpgsqlParameter)parameter).Clone());
        return again;
    }

    private async Task Renew()
    {
        var statements = _batch.BatchCommands.Cast<NpgsqlBatchCommand>().Select(Again).ToList();
        await _batch.DisposeAsync();
        _batch = _connection.CreateBatch();
        foreach (var statement in statements)
            _batch.BatchCommands.Add(statement);
    }

    private static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);

    private bool WorthPreparing(PreparedStatements prepared)
    {
        foreach (var command in _batch.BatchCommands)
        {
            if (!prepared.Worth(command.CommandText))
                return false;
        }

        return true;
    }

    private async Task<NpgsqlDataReader> FirstRows(CancellationToken cancel)
    {
        if (_connection.State != ConnectionState.Open)
            await _connection.OpenAsync(cancel);
        if (_prepared is not null && WorthPreparing(_prepared))
            await _batch.PrepareAsync(cancel);
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
