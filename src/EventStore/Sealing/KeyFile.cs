namespace Casework.EventStore;

/// <summary>A file with a secret, readable by its owner only, made once however many come first at the same time.</summary>
public static class KeyFile
{
    private const int HeldOnUnix = 11; // EWOULDBLOCK of flock(2)
    private const int HeldOnWindows = unchecked((int)0x80070020); // ERROR_SHARING_VIOLATION

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Writes the file whole unless it is there.</summary>
    /// <param name="content">Called only by the one that makes the file.</param>
    /// <exception cref="IOException">The folder cannot be written, or another holds it for too long.</exception>
    public static void MakeOnce(string path, Func<string> content)
    {
        if (File.Exists(path))
            return;

        // A rename replaces what stands there by then, so who asks and renames does it alone.
        var held = $"{path}.lock";
        using var turn = Turn(held);
        if (File.Exists(path))
            return;

        File.Move(Aside(path, content()), path);
        // Whoever holds it from now on finds the file made.
        File.Delete(held);
    }

    /// <summary>Puts another content in its place: who reads it finds the one or the other, also after the power failed.</summary>
    public static void Replace(string path, string content) => File.Move(Aside(path, content), path, overwrite: true);

    private static string Aside(string path, string content)
    {
        var aside = $"{path}.{Guid.NewGuid():n}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(aside, options);
        file.Write(System.Text.Encoding.ASCII.GetBytes(content));
        file.Flush(flushToDisk: true);
        return aside;
    }

    private static FileStream Turn(string path)
    {
        var giveUp = Environment.TickCount64 + (long)LongestWait.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            // Whether the file is there says nothing: who held it may have deleted it by now.
            catch (IOException busy) when (busy.HResult is HeldOnUnix or HeldOnWindows && Environment.TickCount64 < giveUp)
            {
                Thread.Sleep(5);
            }
        }
    }
}
