using Casework.Domain;
using Casework.EventStore;
using Npgsql;

namespace Casework.Bench.Log;

/// <summary>A database to measure in, by connection string of each role.</summary>
/// <param name="Postmaster">Its process id.</param>
internal sealed record Ground(string Application, string Owner, string Superuser, int Postmaster)
{
    private const int Connections = 64;

    /// <summary>As the server connects.</summary>
    public NpgsqlDataSource Connect() => LogDatabase.Connect(Application);

    /// <summary>For the plain limit: no row-level security, no checks but the tables' own.</summary>
    public NpgsqlDataSource ConnectBare() =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Superuser) { NoResetOnClose = true, Pooling = true, MaxPoolSize = Connections });

    public static EventLog Open(NpgsqlDataSource database) =>
        new(database, new EventLogOptions { Types = Visit.Types, Reads = new TenantReads(database, new StatementOptions { Prepared = new PreparedStatements() }) });

    /// <summary>As <see cref="Open(NpgsqlDataSource)"/>, with a key that seals personal data.</summary>
    public static EventLog Open(NpgsqlDataSource database, KeyEncryptionKey key) => new(database, new EventLogOptions
    {
        Types = Visit.Types,
        Codec = new CodecOptions { Personal = new PersonalMarker(typeof(Personal<>)) },
        Key = key,
        Reads = new TenantReads(database, new StatementOptions { Prepared = new PreparedStatements() }),
    });

    public async Task<T?> Ask<T>(string question)
    {
        await using var database = NpgsqlDataSource.Create(Superuser);
        await using var command = database.CreateCommand(question);
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }
}
