using Casework.EventStore.Migrations;
using Casework.EventStore.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Bench.Log;

/// <summary>One private PostgreSQL, on which each measurement gets a database of its own.</summary>
internal sealed class Grounds : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly PrivatePostgres _postgres;
    private int _databases;

    private Grounds(DirectoryInfo folder, PrivatePostgres postgres) => (_folder, _postgres) = (folder, postgres);

    public static async Task<Grounds> Open(CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("casework-bench-");
        return new Grounds(folder, await PrivatePostgres.Start(new PrivatePostgresOptions(Path.Combine(folder.FullName, "postgres")), NullLogger.Instance, cancel));
    }

    /// <summary>An empty, migrated database.</summary>
    public async Task<Ground> Fresh(CancellationToken cancel)
    {
        var name = $"ground_{++_databases}";
        await using var server = NpgsqlDataSource.Create(_postgres.ConnectionString("postgres", DatabaseRole.Superuser));
        await using var create = server.CreateCommand($"create database {name} owner casework_owner");
        await create.ExecuteNonQueryAsync(cancel);
        await Database.Migrate(_postgres.ConnectionString(name, DatabaseRole.Owner), cancel);
        return new Ground(
            _postgres.ConnectionString(name), _postgres.ConnectionString(name, DatabaseRole.Owner), _postgres.ConnectionString(name, DatabaseRole.Superuser),
            _postgres.ProcessId ?? throw new InvalidOperationException("PostgreSQL is gone."));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _postgres.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
