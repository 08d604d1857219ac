using Casework.Testing;
using Npgsql;

namespace Casework.EventStore.Tests.Appending;

/// <summary>Holds the append lock as another node's long commit would.</summary>
internal sealed class BlockedLog : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    public BlockedLog(TestDatabase database)
    {
        _database = database;
        _connection = new NpgsqlConnection(database.SuperuserConnectionString);
        _connection.Open();
        _transaction = _connection.BeginTransaction();
        using var command = new NpgsqlCommand("select pg_advisory_xact_lock(hashtext('casework.append'))", _connection);
        command.ExecuteNonQuery();
    }

    public async Task UntilWaiting()
    {
        while (await _database.Ask<long>("""
            select count(*) from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())
            """) == 0)
            await Task.Delay(5);
    }

    public Task Release() => _transaction.RollbackAsync();

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
