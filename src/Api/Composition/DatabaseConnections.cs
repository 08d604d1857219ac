using System.Net.Sockets;
using Casework.Api.Administration;
using Casework.Api.Configuration;
using Casework.Domain.Administration;
using Casework.EventStore;
using Casework.EventStore.Migrations;
using Casework.EventStore.Postgres;
using Casework.Projections;
using Npgsql;

namespace Casework.Api.Composition;

/// <summary>How the program reaches its database: the configured one, or a private PostgreSQL that lives as long as this.</summary>
internal sealed class DatabaseConnections : IAsyncDisposable
{
    private const int LeastConnections = 16;
    private const int ConnectionsPerCore = 6;
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(30);

    private readonly PrivatePostgres? _private;

    private DatabaseConnections(Logins logins, bool pooler, ILoggerFactory loggers, PrivatePostgres? @private)
    {
        (OwnerConnection, DirectConnection, MaintenanceConnection, _private) = (logins.Owner, logins.Direct, logins.Maintenance, @private);
        var source = new NpgsqlDataSourceBuilder(logins.Application);
        source.UseLoggerFactory(loggers);
        Prepared = pooler ? null : new PreparedStatements();
        // A few connections for each core do more than many: more only take turns, each with its own caches.
        if (!source.ConnectionStringBuilder.ShouldSerialize("Maximum Pool Size"))
            source.ConnectionStringBuilder.MaxPoolSize = Math.Max(LeastConnections, ConnectionsPerCore * Environment.ProcessorCount);
        // No statement of ours leaves anything in a session.
        source.ConnectionStringBuilder.NoResetOnClose = true;
        Application = source.Build();
    }

    /// <summary>Connections of the application's login.</summary>
    public NpgsqlDataSource Application { get; }

    /// <summary>Null behind a pooler in transaction mode, which hands on connections between statements.</summary>
    public PreparedStatements? Prepared { get; }

    /// <summary>The login that owns the tables: for migrations and rebuilds.</summary>
    public string OwnerConnection { get; }

    /// <summary>Past any pooler: for LISTEN and for locks that last as long as a session.</summary>
    public string DirectConnection { get; }

    /// <summary>For checkpoints: the superuser of a private PostgreSQL, else the owner, who may lack the right.</summary>
    public string MaintenanceConnection { get; }

    /// <summary>For a server: it alone holds its data folder.</summary>
    /// <exception cref="DatabaseUnreachableException">The configured database does not answer.</exception>
    /// <exception cref="PrivatePostgresException">The private one cannot be started.</exception>
    public static async Task<DatabaseConnections> Open(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel)
    {
        if (settings.Connection is not null)
            return await Configured(settings, loggers, cancel);

        Directory.CreateDirectory(settings.DataFolder);
        var postgres = await PrivatePostgres.Start(settings.PrivatePostgres, loggers.CreateLogger<PrivatePostgres>(), cancel);
        return new DatabaseConnections(Logins.Of(role => postgres.ConnectionString(role: role)), pooler: false, loggers, postgres);
    }

    /// <summary>For a verb: beside the server that runs on the data folder, if one does.</summary>
    /// <inheritdoc cref="Open"/>
    public static async Task<DatabaseConnections> OpenOrJoin(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel)
    {
        if (settings.Connection is not null)
            return await Configured(settings, loggers, cancel);

        var giveUp = DateTime.UtcNow + StartsWithin;
        while (true)
        {
            if (await Join(settings, loggers, cancel) is { } joined)
                return joined;

            try
            {
                return await Open(settings, loggers, cancel);
            }
            catch (PrivatePostgresException.FolderInUse) when (DateTime.UtcNow < giveUp)
            {
                // A server is just starting, or just stopping.
                await Task.Delay(TimeSpan.FromMilliseconds(250), cancel);
            }
        }
    }

    /// <summary>For a verb that looks only: starts nothing and makes nothing.</summary>
    /// <returns>Null when none is configured and none of the data folder runs.</returns>
    /// <exception cref="DatabaseUnreachableException">The configured database does not answer.</exception>
    public static async Task<DatabaseConnections?> Find(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel) =>
        settings.Connection is null ? await Join(settings, loggers, cancel) : await Configured(settings, loggers, cancel);

    /// <summary>Brings the tables up to this program, and records that it was done in a database that had some.</summary>
    /// <returns>The names of the migrations that were applied now.</returns>
    /// <exception cref="MigrationException">The schema cannot be brought up to this program.</exception>
    public async Task<IReadOnlyList<string>> Migrate(Doer by, CancellationToken cancel)
    {
        var applied = await Database.Migrate(OwnerConnection, cancel);
        if (applied.Count > 0 && applied.Count < Migration.Embedded.Count)
        {
            await using var log = PathwayLog.Open(Application, key: null);
            await new AdministrationStream(log).Record(AdministrationStreams.Operation, new AdministrationEvent.SchemaMigrated(applied[0], applied[^1]), by, cancel);
        }

        return applied;
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        if (_private is not null)
            await _private.DisposeAsync();
    }

    private static async Task<DatabaseConnections?> Join(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel)
    {
        if (await PrivatePostgres.Join(settings.PrivatePostgres, loggers.CreateLogger<PrivatePostgres>(), cancel) is not { } running)
            return null;

        var joined = new DatabaseConnections(Logins.Of(role => running.ConnectionString(role: role)), pooler: false, loggers, @private: null);
        if (await joined.Answers(cancel))
            return joined;
        await joined.DisposeAsync();
        return null;
    }

    private static async Task<DatabaseConnections> Configured(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel)
    {
        var application = settings.Connection!;
        if (settings.OwnerConnection is null)
            ApiLog.OwnerIsApplication(loggers.CreateLogger<DatabaseConnections>(), Setting.OwnerConnection.Key);
        try
        {
            var owner = settings.OwnerConnection ?? application;
            var logins = new Logins(application, owner, settings.DirectConnection ?? application, owner);
            var database = new DatabaseConnections(logins, settings.Pooler, loggers, @private: null);
            await using var connection = await database.Application.OpenConnectionAsync(cancel);
            return database;
        }
        catch (ArgumentException e)
        {
            throw new ConfigurationInvalidException($"A connection string is malformed: {e.Message}");
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
        {
            var parts = new NpgsqlConnectionStringBuilder(application);
            throw new DatabaseUnreachableException($"{parts.Host}:{parts.Port}", (e as PostgresException)?.MessageText ?? e.InnerException?.Message ?? e.Message, e);
        }
    }

    private async Task<bool> Answers(CancellationToken cancel)
    {
        try
        {
            await using var connection = await Application.OpenConnectionAsync(cancel);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private sealed record Logins(string Application, string Owner, string Direct, string Maintenance)
    {
        public static Logins Of(Func<DatabaseRole, string> connect) =>
            new(connect(DatabaseRole.Application), connect(DatabaseRole.Owner), connect(DatabaseRole.Application), connect(DatabaseRole.Superuser));
    }
}
