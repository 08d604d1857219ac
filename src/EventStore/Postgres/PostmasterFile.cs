using System.Diagnostics;

namespace Casework.EventStore.Postgres;

/// <summary>What postmaster.pid says about the server process of a cluster.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port, string SocketFolder)
{
    public const string FileName = "postmaster.pid";

    /// <returns>Null when the file is missing or half written, or its process is gone or another program by now.</returns>
    public static PostmasterFile? ReadLive(string cluster)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(Path.Combine(cluster, FileName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (lines.Length < 5 || !int.TryParse(lines[0], out var processId) || !int.TryParse(lines[3], out var port))
            return null;

        return IsPostmasterOf(processId, cluster) ? new PostmasterFile(processId, port, lines[4]) : null;
    }

    /// <summary>
    /// Removes the file of a postmaster that is gone, once its children are gone too. PostgreSQL itself takes a zombie, or
    /// a process that got the number, for the postmaster and would refuse to start.
    /// </summary>
    public static async Task ClearStale(string cluster, TimeSpan within, CancellationToken cancel)
    {
        var file = Path.Combine(cluster, FileName);
        if (!OperatingSystem.IsLinux() || !File.Exists(file))
            return;

        var giveUp = DateTime.UtcNow + within;
        while (SomebodyStandsIn(cluster))
        {
            if (DateTime.UtcNow > giveUp)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
        }

        File.Delete(file);
    }

    // Every process of a cluster stands in its folder; a zombie stands nowhere.
    private static bool SomebodyStandsIn(string cluster)
    {
        var marker = Path.Combine(cluster, FileName);
        var content = File.ReadAllText(marker);
        return Directory.EnumerateDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)).Any(path =>
        {
            try
            {
                return File.ReadAllText($"{path}/cwd/{FileName}") == content;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        });
    }

    private static bool IsPostmasterOf(int processId, string cluster)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            if (!OperatingSystem.IsLinux())
                return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);

            // A postmaster stands in its data folder; a process that only got its number does not.
            return File.ReadAllText($"/proc/{processId}/cwd/{FileName}") == File.ReadAllText(Path.Combine(cluster, FileName));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
