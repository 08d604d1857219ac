using Casework.Api.Composition;
using Casework.Api.HealthFiles;
using Casework.Api.Pathways;
using Casework.EventStore;
using Casework.Testing;
using Npgsql;

namespace Casework.Api.Tests.Durability;

/// <summary>The pathways' log in this process, as the program opens it, with a key of its own.</summary>
internal sealed class OpenLog : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly EventLog _log;

    private OpenLog(string connection)
    {
        _database = NpgsqlDataSource.Create(connection);
        _log = PathwayLog.Open(_database, NewKey());
        Pathways = new PathwayStream(_log, Rules.OfTheHouse, () => { });
        HealthFiles = new HealthFileStream(_log, Rules.OfTheHouse);
    }

    public PathwayStream Pathways { get; }

    public HealthFileStream HealthFiles { get; }

    public static OpenLog On(TestDatabase database) => new(database.AppConnectionString);

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static KeyEncryptionKey NewKey()
    {
        var folder = Directory.CreateTempSubdirectory("casework-key-");
        var key = KeyEncryptionKey.FromFile(Path.Combine(folder.FullName, "key"), createIfMissing: true);
        folder.Delete(recursive: true);
        return key;
    }
}
