using System.Diagnostics;

namespace Casework.Api.Tests.CommandLine;

/// <summary>A data folder of a test's own, gone with it.</summary>
internal sealed class DataFolder : IDisposable
{
    public DataFolder()
    {
        Path = Directory.CreateTempSubdirectory("casework-data-").FullName;
        // Passable, so that a PostgreSQL of another user can reach what is its own.
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public string Path { get; }

    /// <summary>The process id of the private PostgreSQL that runs on this folder.</summary>
    public int Postmaster => int.Parse(File.ReadLines(System.IO.Path.Combine(Path, "postgres", "cluster", "postmaster.pid")).First());

    public void KillPostgreSql(string signal = "-QUIT")
    {
        var postmaster = Postmaster;
        using var kill = Process.Start("kill", [signal, $"{postmaster}"]);
        kill.WaitForExit();
    }

    public Dictionary<string, string> Development => new() { ["CASEWORK_DATA"] = Path, ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    public Dictionary<string, string> Production => new() { ["CASEWORK_DATA"] = Path };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
