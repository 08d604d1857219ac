using Casework.EventStore.Migrations;
using Casework.EventStore.Postgres;
using Npgsql;

namespace Casework.Bench.Log;

/// <summary>One private PostgreSQL, on which each measurement gets a database of its own.</summary>
internal sealed class Grounds : IAsyncDisposable
{
    private readonly KeptPostgres _kept;
    private int _databases;

    private Grounds(KeptPostgres kept) => _kept = kept;

    private PrivatePostgres Postgres => _kept.Server;

    public static async Task<Grounds> Open(CancellationToken cancel) => new(await KeptPostgres.Start(cancel));

    /// <summary>An empty, migrated database.</summary>
    public async Task<Ground> Fresh(CancellationToken cancel)
    {
        var name = $"ground_{++_databases}";
        await using var server = NpgsqlDataSource.Create(Postgres.ConnectionString("postgres", DatabaseRole.Superuser));
        await using var create = server.CreateCommand($"create database {name} owner casework_owner");
        await create.ExecuteNonQueryAsync(cancel);
        await Database.Migrate(Postgres.ConnectionString(name, DatabaseRole.Owner), cancel);
        return new Ground(
            Postgres.ConnectionString(name), Postgres.ConnectionString(name, DatabaseRole.Owner), Postgres.ConnectionString(name, DatabaseRole.Superuser),
            Postgres.ProcessId ?? throw new InvalidOperationException("PostgreSQL is gone."));
    }

    public ValueTask DisposeAsync() => _kept.DisposeAsync();
}
