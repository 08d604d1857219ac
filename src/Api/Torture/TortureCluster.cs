using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.EventStore;
using Casework.EventStore.Migrations;
using Casework.EventStore.Postgres;
using Npgsql;

namespace Casework.Api.Torture;

/// <summary>What is tortured: a PostgreSQL of its own that writes through, two servers on it, each behind a wire of its own.</summary>
internal sealed class TortureCluster : IAsyncDisposable
{
    private readonly PrivatePostgres _postgres;

    private TortureCluster(PrivatePostgres postgres, TortureFolder folder)
    {
        (_postgres, Folder) = (postgres, folder);
        Wires = [new Wire(postgres.Port), new Wire(postgres.Port)];
        Superuser = NpgsqlDataSource.Create(postgres.ConnectionString(role: DatabaseRole.Superuser));
        Application = LogDatabase.Connect(postgres.ConnectionString());
        Key = PathwayLog.Key(new CaseworkSettings { DataFolder = folder.Keys });
        Log = PathwayLog.Open(Application, Key);
        Servers = [Server(0), Server(1)];
    }

    public TortureFolder Folder { get; }

    public Wire[] Wires { get; }

    public ServerUnderTest[] Servers { get; }

    /// <summary>Past the wires, for faults and for looking.</summary>
    public NpgsqlDataSource Superuser { get; }

    public NpgsqlDataSource Application { get; }

    public KeyEncryptionKey Key { get; }

    public EventLog Log { get; }

    public string Owner => _postgres.ConnectionString(role: DatabaseRole.Owner);

    public int? Postmaster => _postgres.ProcessId;

    public static async Task<TortureCluster> Start(TortureFolder folder, string? binaries, ILoggerFactory loggers, CancellationToken cancel)
    {
        var options = new PrivatePostgresOptions(folder.Postgres) { BinaryFolder = binaries ?? Environment.GetEnvironmentVariable(PrivatePostgresOptions.BinariesVariable) };
        var postgres = await PrivatePostgres.Start(options, loggers.CreateLogger<PrivatePostgres>(), cancel);
        var cluster = new TortureCluster(postgres, folder);
        try
        {
            await Database.Migrate(cluster.Owner, cancel);
            // One after the other: the first makes the keys that both share.
            foreach (var server in cluster.Servers)
                await server.Start(cancel);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async Task<T> Ask<T>(string question, CancellationToken cancel)
    {
        await using var command = Superuser.CreateCommand(question);
        command.CommandTimeout = 0;
        return (T)(await command.ExecuteScalarAsync(cancel))!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var wire in Wires)
            wire.Heal();
        foreach (var server in Servers)
            await server.DisposeAsync();
        foreach (var wire in Wires)
            await wire.DisposeAsync();
        await Log.DisposeAsync();
        await Application.DisposeAsync();
        await Superuser.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private ServerUnderTest Server(int number) => new($"{number + 1}", new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = Environments.Development,
        [Setting.DataFolder.Key] = Folder.Keys,
        [Variable(Setting.Connection)] = new NpgsqlConnectionStringBuilder(_postgres.ConnectionString()) { Host = "127.0.0.1", Port = Wires[number].Port }.ConnectionString,
        [Variable(Setting.OwnerConnection)] = Owner,
        [Variable(Setting.DirectConnection)] = _postgres.ConnectionString(),
    });

    private static string Variable(Setting setting) => setting.Key.Replace(":", "__", StringComparison.Ordinal);
}
