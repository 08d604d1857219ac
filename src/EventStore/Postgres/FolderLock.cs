namespace Casework.EventStore.Postgres;

/// <summary>Held by the one live server of a data folder. The operating system frees it however the process ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    public static FolderLock Take(Folder folder)
    {
        try
        {
            var file = new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // Beside it, since what is locked cannot be read.
            File.WriteAllText(folder.ServerProcess, $"{Environment.ProcessId}\n");
            return new FolderLock(file);
        }
        catch (IOException) when (File.Exists(folder.Lock))
        {
            throw new PrivatePostgresException.FolderInUse(folder.Path, ReadOwner(folder));
        }
    }

    public static bool IsHeld(string path)
    {
        if (!File.Exists(path))
            return false;

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Dispose() => _file.Dispose();

    private static int? ReadOwner(Folder folder) =>
        File.Exists(folder.ServerProcess) && int.TryParse(File.ReadAllText(folder.ServerProcess), out var processId) ? processId : null;
}
