using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Casework.EventStore.Postgres;

/// <summary>What lies where in a data folder.</summary>
internal sealed record Folder(string Path)
{
    private const string MovedTo = "moved-to";

    private static readonly string[] Ours = ["server.lock", "server.pid", "secrets.json", "secrets.json.new", "cluster", "cluster.new", "password.new", "socket"];

    public string Lock => In("server.lock");

    public string ServerProcess => In("server.pid");

    public string Secrets => In("secrets.json");

    public string Cluster => In("cluster");

    /// <summary>Renamed to the cluster once it is complete, so that a killed initdb leaves nothing half made.</summary>
    public string UnfinishedCluster => In("cluster.new");

    public string PasswordFile => In("password.new");

    public string Socket => In("socket");

    /// <summary>The major version that wrote the cluster; null when there is none yet.</summary>
    public int? Major => File.Exists(System.IO.Path.Combine(Cluster, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(System.IO.Path.Combine(Cluster, "PG_VERSION")))
        : null;

    /// <summary>Makes the folder, or the fallback of one that PostgreSQL's user cannot reach.</summary>
    public static async Task<Folder> Prepare(PrivatePostgresOptions options, PostgresAccount account, ILogger logger, CancellationToken cancel)
    {
        var requested = System.IO.Path.GetFullPath(options.DataFolder);
        var note = System.IO.Path.Combine(requested, MovedTo);
        if (File.Exists(note))
            return await Enter((await File.ReadAllTextAsync(note, cancel)).Trim(), account, cancel) ?? throw new PrivatePostgresException.FolderUnreachable(requested, account.Name);

        if (await Enter(requested, account, cancel) is { } folder)
            return folder;

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(requested)))[..12];
        var fallback = System.IO.Path.Combine(options.FallbackFolder, name);
        folder = await Enter(fallback, account, cancel) ?? throw new PrivatePostgresException.FolderUnreachable(requested, account.Name);
        await File.WriteAllTextAsync(note, fallback + "\n", cancel);
        PrivatePostgresLog.FolderMoved(logger, requested, account.Name, fallback);
        return folder;
    }

    private static async Task<Folder?> Enter(string path, PostgresAccount account, CancellationToken cancel)
    {
        var folder = new Folder(path);
        folder.RefuseForeign();
        Directory.CreateDirectory(path);
        FileModes.Close(path, passable: account.IsOther);
        return !account.IsOther || await account.CanEnter(path, cancel) ? folder : null;
    }

    private void RefuseForeign()
    {
        if (!Directory.Exists(Path))
            return;

        var names = Directory.EnumerateFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry)).ToList();
        if (names.Find(name => !Ours.Contains(name)) is { } foreign)
            throw new PrivatePostgresException.FolderIsForeign(Path, foreign);
        if (names.Contains("cluster") && !names.Contains("secrets.json"))
            throw new PrivatePostgresException.FolderIsForeign(Path, "a cluster without our secrets.json");
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
