using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Casework.EventStore.Postgres;

/// <summary>
/// Starts and stops the server process of a cluster by pg_ctl, which gives it a session of its own: a Ctrl-C in the
/// terminal reaches our process alone, and that ends PostgreSQL in order.
/// </summary>
internal sealed class Postmaster(Folder folder, PostgresBinaries binaries, PostgresAccount account, PrivatePostgresOptions options)
{
    /// <summary>A path of a unix socket has at most 107 bytes on Linux and 103 on macOS; its file name takes 15.</summary>
    private const int LongestSocketFolder = 88;

    public async Task<(int Port, string SocketFolder)> Start(int preferredPort, CancellationToken cancel)
    {
        var port = preferredPort;
        var giveUp = DateTime.UtcNow + options.StartWithin;
        await PostmasterFile.ClearStale(folder.Cluster, options.StopWithin, cancel);
        var walCompression = await WalCompression(cancel);
        while (true)
        {
            port = FreePort(port);
            var socketFolder = await MakeSocketFolder(cancel);
            await Cluster.Configure(folder.Cluster, port, socketFolder, walCompression, options.Settings, account, cancel);
            var failure = await TryStart(cancel);
            if (failure is null)
                return (port, socketFolder);

            // Another program took the port meanwhile, or a killed postmaster's children have not all gone yet.
            var passes = failure.Contains("Address already in use", StringComparison.Ordinal)
                || failure.Contains("shared memory block", StringComparison.Ordinal);
            if (!passes || DateTime.UtcNow > giveUp)
                throw new PrivatePostgresException.StartFailed("pg_ctl", failure);
            port = 0;
            await Task.Delay(TimeSpan.FromMilliseconds(300), cancel);
        }
    }

    /// <summary>After it ended by itself: again as it was, so that those who know its socket find it.</summary>
    /// <exception cref="PrivatePostgresException.StartFailed">Not now, perhaps later.</exception>
    public async Task Restart(string socketFolder, CancellationToken cancel)
    {
        await PostmasterFile.ClearStale(folder.Cluster, options.StopWithin, cancel);
        ClearSockets(new DirectoryInfo(socketFolder));
        if (await TryStart(cancel) is { } failure)
            throw new PrivatePostgresException.StartFailed("pg_ctl", failure);
    }

    /// <returns>The mode of the shutdown, and what pg_ctl said when even the immediate one failed.</returns>
    public async Task<(string Mode, string? Failure)> Stop(CancellationToken cancel)
    {
        var bound = ((int)Math.Ceiling(options.StopWithin.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var (exit, _) = await account.Run(binaries.PgCtl, ["stop", "-D", folder.Cluster, "-m", "fast", "-w", "-t", bound], cancel);
        if (exit == 0 || PostmasterFile.ReadLive(folder.Cluster) is null)
            return ("fast", null);

        var (immediate, said) = await account.Run(binaries.PgCtl, ["stop", "-D", folder.Cluster, "-m", "immediate", "-w", "-t", bound], cancel);
        return ("immediate", immediate == 0 || PostmasterFile.ReadLive(folder.Cluster) is null ? null : said);
    }

    // PostgreSQL's own method takes a third of its processor time while many indexes grow; LZ4 takes next to none, where it is built in.
    private async Task<string> WalCompression(CancellationToken cancel)
    {
        var (exit, _) = await account.Run(binaries.Postgres, ["-D", folder.Cluster, "-C", "wal_compression", "-c", "wal_compression=lz4"], cancel);
        return exit == 0 ? "lz4" : "on";
    }

    private async Task<string?> TryStart(CancellationToken cancel)
    {
        var startLog = Path.Combine(folder.Cluster, "start.log");
        File.Delete(startLog);
        var bound = ((int)Math.Ceiling(options.StartWithin.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var began = DateTime.UtcNow;
        var (exit, said) = await account.Run(binaries.PgCtl, ["start", "-D", folder.Cluster, "-l", startLog, "-w", "-t", bound], cancel);
        return exit == 0 ? null : said + Tail(startLog) + LogSince(began);
    }

    private string LogSince(DateTime began)
    {
        var logs = Path.Combine(folder.Cluster, "log");
        return Directory.Exists(logs)
            ? string.Concat(new DirectoryInfo(logs).EnumerateFiles().Where(file => file.LastWriteTimeUtc >= began.AddSeconds(-1)).Select(file => Tail(file.FullName)))
            : "";
    }

    private static string Tail(string path)
    {
        if (!File.Exists(path))
            return "";

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-Math.Min(file.Length, 2000), SeekOrigin.End);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private async Task<string> MakeSocketFolder(CancellationToken cancel)
    {
        var path = folder.Socket;
        if (Encoding.UTF8.GetByteCount(path) > LongestSocketFolder)
            path = Directory.CreateTempSubdirectory("casework-").FullName;
        else
            ClearSockets(Directory.CreateDirectory(path));
        FileModes.Close(path, passable: false);
        await account.TakeOver(path, cancel);
        return path;
    }

    // The lock beside a socket that a killed postmaster left also keeps the next one from starting.
    private void ClearSockets(DirectoryInfo sockets)
    {
        if (!File.Exists(Path.Combine(folder.Cluster, PostmasterFile.FileName)))
        {
            foreach (var left in sockets.EnumerateFiles())
                left.Delete();
        }
    }

    private static int FreePort(int preferred)
    {
        using var listener = new TcpListener(IPAddress.Loopback, preferred);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException) when (preferred != 0)
        {
            return FreePort(0);
        }
    }
}
