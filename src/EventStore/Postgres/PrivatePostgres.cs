using Microsoft.Extensions.Logging;
using Npgsql;

namespace Casework.EventStore.Postgres;

/// <summary>
/// A PostgreSQL of the server's own, from installed binaries, with its data in one folder: for a machine without a
/// database to connect to. It ends with the server; one that a killed server left behind is taken over, and one that is
/// killed itself is started again.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly Postmaster _postmaster;
    private readonly FolderLock _lock;
    private readonly Secrets _secrets;
    private readonly string _socketFolder;
    private readonly Folder _folder;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _watching;
    private bool _stopped;

    private PrivatePostgres(Postmaster postmaster, FolderLock @lock, Secrets secrets, string socketFolder, Folder folder, bool adopted, ILogger logger)
    {
        (_postmaster, _lock, _secrets, _socketFolder, _folder, _logger) = (postmaster, @lock, secrets, socketFolder, folder, logger);
        Adopted = adopted;
        _watching = Task.Run(Watch);
    }

    /// <summary>The port on 127.0.0.1; the same at each start unless another program took it.</summary>
    public int Port => _secrets.Port;

    /// <summary>The folder in use: the one asked for, or its fallback.</summary>
    public string DataFolder => _folder.Path;

    /// <summary>True when the process of a killed server was taken over instead of started.</summary>
    public bool Adopted { get; }

    /// <summary>The process id of the postmaster; null once it has ended.</summary>
    public int? ProcessId => PostmasterFile.ReadLive(_folder.Cluster)?.ProcessId;

    /// <exception cref="PrivatePostgresException">It cannot be started; the message says why and what to do.</exception>
    public static async Task<PrivatePostgres> Start(PrivatePostgresOptions options, ILogger logger, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows())
            throw new PrivatePostgresException.UnsupportedPlatform();

        var account = await PostgresAccount.Choose(cancel);
        var folder = await Folder.Prepare(options, account, logger, cancel);
        var folderLock = FolderLock.Take(folder);
        try
        {
            var binaries = await PostgresBinaries.Find(options.BinaryFolder, folder.Major, folder.Path, cancel);
            return await Start(options, folder, folderLock, binaries, account, logger, cancel);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>The PostgreSQL that a live server runs on this folder, to work beside it.</summary>
    /// <returns>Null when no server runs on the folder: then it can be started.</returns>
    /// <exception cref="PrivatePostgresException">The folder cannot be used; the message says why and what to do.</exception>
    public static async Task<JoinedPostgres?> Join(PrivatePostgresOptions options, ILogger logger, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(options.DataFolder))
            return null;

        var folder = await Folder.Prepare(options, await PostgresAccount.Choose(cancel), logger, cancel);
        return FolderLock.IsHeld(folder.Lock) && PostmasterFile.ReadLive(folder.Cluster) is { } live
            ? new JoinedPostgres(live.SocketFolder, Secrets.Read(folder.Secrets) with { Port = live.Port })
            : null;
    }

    /// <summary>Connects over the unix socket.</summary>
    public string ConnectionString(string database = DatabaseRoles.Database, DatabaseRole role = DatabaseRole.Application) =>
        ConnectionString(_socketFolder, _secrets, database, role);

    /// <summary>Ends PostgreSQL: fast, and at once when that takes too long. Frees the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopped)
            return;

        _stopped = true;
        await _stopping.CancelAsync();
        await _watching;
        _stopping.Dispose();
        var (mode, failure) = await _postmaster.Stop(CancellationToken.None);
        if (failure is null)
            PrivatePostgresLog.Stopped(_logger, mode);
        else
            PrivatePostgresLog.DidNotStop(_logger, failure);
        if (_socketFolder != _folder.Socket && Directory.Exists(_socketFolder))
            Directory.Delete(_socketFolder, recursive: true);
        _lock.Dispose();
    }

    private async Task Watch()
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenLooks, _stopping.Token);
                if (ProcessId is null)
                    await Restart(_stopping.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task Restart(CancellationToken cancel)
    {
        PrivatePostgresLog.Ended(_logger);
        try
        {
            // Its children end when they find it gone.
            await Task.Delay(BetweenLooks, cancel);
            // Seen to its end, so that stopping finds what was started.
            await _postmaster.Restart(_socketFolder, CancellationToken.None);
            PrivatePostgresLog.Restarted(_logger, ProcessId);
        }
        catch (Exception e) when (e is PrivatePostgresException or IOException or UnauthorizedAccessException)
        {
            PrivatePostgresLog.DidNotRestart(_logger, e.Message);
        }
    }

    private static async Task<PrivatePostgres> Start(
        PrivatePostgresOptions options, Folder folder, FolderLock folderLock, PostgresBinaries binaries, PostgresAccount account, ILogger logger, CancellationToken cancel)
    {
        var secrets = File.Exists(folder.Secrets) ? Secrets.Read(folder.Secrets) : Secrets.Create();
        if (folder.Major is null)
        {
            secrets.Write(folder.Secrets);
            await Cluster.Make(folder, binaries, account, secrets, cancel);
            PrivatePostgresLog.ClusterMade(logger, binaries.Major, folder.Cluster);
        }

        var postmaster = new Postmaster(folder, binaries, account, options);
        var orphan = await Adopt(folder, postmaster, secrets, options, logger, cancel);
        var (port, socketFolder) = orphan is not null ? (orphan.Port, orphan.SocketFolder) : await postmaster.Start(secrets.Port, cancel);
        try
        {
            if (port != secrets.Port)
            {
                secrets = secrets with { Port = port };
                secrets.Write(folder.Secrets);
            }

            await DatabaseRoles.Ensure(ConnectionString(socketFolder, secrets, "postgres", DatabaseRole.Superuser), secrets, cancel);
        }
        catch
        {
            await postmaster.Stop(CancellationToken.None);
            throw;
        }

        if (orphan is null)
            PrivatePostgresLog.Started(logger, binaries.Major, port, folder.Cluster, account.Name);
        return new PrivatePostgres(postmaster, folderLock, secrets, socketFolder, folder, adopted: orphan is not null, logger);
    }

    private static async Task<PostmasterFile?> Adopt(
        Folder folder, Postmaster postmaster, Secrets secrets, PrivatePostgresOptions options, ILogger logger, CancellationToken cancel)
    {
        if (PostmasterFile.ReadLive(folder.Cluster) is not { } orphan)
            return null;

        if (await Answers(ConnectionString(orphan.SocketFolder, secrets with { Port = orphan.Port }, "postgres", DatabaseRole.Superuser), options.StopWithin, cancel))
        {
            PrivatePostgresLog.Adopted(logger, orphan.ProcessId, orphan.Port);
            return orphan;
        }

        PrivatePostgresLog.OrphanIsUnhealthy(logger, orphan.ProcessId);
        var (_, failure) = await postmaster.Stop(cancel);
        return failure is null ? null : throw new PrivatePostgresException.StartFailed("stopping an older one", failure);
    }

    private static async Task<bool> Answers(string connectionString, TimeSpan within, CancellationToken cancel)
    {
        var giveUp = DateTime.UtcNow + within;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancel);
                await using var command = new NpgsqlCommand("select 1", connection);
                return await command.ExecuteScalarAsync(cancel) is 1;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                // It may still be starting or recovering.
                var passes = e is PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow };
                if (!passes || DateTime.UtcNow > giveUp)
                    return false;
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
            }
        }
    }

    internal static string ConnectionString(string socketFolder, Secrets secrets, string database, DatabaseRole role) => new NpgsqlConnectionStringBuilder
    {
        Host = socketFolder,
        Port = secrets.Port,
        Database = database,
        Username = role switch { DatabaseRole.Superuser => "postgres", DatabaseRole.Owner => DatabaseRoles.Owner, _ => DatabaseRoles.Application },
        Password = secrets.PasswordOf(role),
        ApplicationName = "casework",
        Timeout = 5,
        Pooling = role != DatabaseRole.Superuser,
    }.ConnectionString;
}
