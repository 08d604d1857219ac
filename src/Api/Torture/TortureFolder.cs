namespace Casework.Api.Torture;

/// <summary>A folder of its own for everything of a run, which PostgreSQL's user can enter.</summary>
internal sealed class TortureFolder : IDisposable
{
    public TortureFolder()
    {
        Path = Directory.CreateTempSubdirectory("casework-torture-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public string Path { get; }

    public string Postgres => System.IO.Path.Combine(Path, "postgres");

    /// <summary>What the servers share: the keys.</summary>
    public string Keys => Directory.CreateDirectory(System.IO.Path.Combine(Path, "keys")).FullName;

    /// <summary>True after a violation: somebody will want to look.</summary>
    public bool Keep { get; set; }

    public void Dispose()
    {
        if (!Keep)
            Directory.Delete(Path, recursive: true);
    }
}
