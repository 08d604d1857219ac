namespace Casework.EventStore.Postgres;

internal static class FileModes
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Replaces a file as a whole, readable by its owner alone from its first byte on.</summary>
    public static void WriteSecret(string path, string text)
    {
        var beside = path + ".new";
        File.Delete(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(beside, options))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Closes a folder to others; a passable one they may pass through to what is theirs, without listing it.</summary>
    public static void Close(string folder, bool passable)
    {
        var mode = OwnerOnly | UnixFileMode.UserExecute;
        if (passable)
            mode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, mode);
    }
}
