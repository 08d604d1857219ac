using System.Globalization;
using System.Text;

namespace Casework.EventStore.Postgres;

/// <summary>The files of a cluster: made by initdb, configured anew before each start.</summary>
internal static class Cluster
{
    private const string Configuration = "casework.conf";

    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["max_connections"] = "200",
        ["shared_buffers"] = "256MB",
        ["password_encryption"] = "scram-sha-256",
        ["fsync"] = "on",
        ["full_page_writes"] = "on",
        ["synchronous_commit"] = "on",
        ["max_wal_size"] = "2GB",
        // A recycled segment keeps what it held until it is written over; a removed one does not (erasures).
        ["wal_recycle"] = "off",
        ["min_wal_size"] = "256MB",
        ["checkpoint_timeout"] = "15min",
        ["random_page_cost"] = "1.1",
        // Short statements only: compiling them costs more than it saves.
        ["jit"] = "off",
        ["timezone"] = "UTC",
        ["log_timezone"] = "UTC",
        ["logging_collector"] = "on",
        ["log_directory"] = "log",
        ["log_filename"] = "postgresql-%a.log",
        ["log_rotation_age"] = "1d",
        ["log_rotation_size"] = "0",
        ["log_truncate_on_rotation"] = "on",
        ["log_line_prefix"] = "%m [%p] %q%u@%d ",
        // Statements carry personal data; what failed is in the server's own log, without them.
        ["log_min_error_statement"] = "panic",
        ["log_parameter_max_length_on_error"] = "0",
    };

    public static async Task Make(Folder folder, PostgresBinaries binaries, PostgresAccount account, Secrets secrets, CancellationToken cancel)
    {
        if (Directory.Exists(folder.UnfinishedCluster))
            Directory.Delete(folder.UnfinishedCluster, recursive: true);
        Directory.CreateDirectory(folder.UnfinishedCluster);
        FileModes.Close(folder.UnfinishedCluster, passable: false);
        await account.TakeOver(folder.UnfinishedCluster, cancel);
        FileModes.WriteSecret(folder.PasswordFile, secrets.Superuser + "\n");
        await account.TakeOver(folder.PasswordFile, cancel);
        try
        {
            var (exit, said) = await account.Run(binaries.InitDb,
            [
                "-D", folder.UnfinishedCluster, "-U", "postgres", $"--pwfile={folder.PasswordFile}", "--encoding=UTF8", "--locale=C.UTF-8",
                "--auth-host=scram-sha-256", "--auth-local=scram-sha-256", "--data-checksums",
            ], cancel);
            if (exit != 0)
                throw new PrivatePostgresException.StartFailed("initdb", said);
        }
        finally
        {
            File.Delete(folder.PasswordFile);
        }

        await File.AppendAllTextAsync(Path.Combine(folder.UnfinishedCluster, "postgresql.conf"), $"\ninclude_if_exists '{Configuration}'\n", cancel);
        Directory.Move(folder.UnfinishedCluster, folder.Cluster);
    }

    public static async Task Configure(string cluster, int port, string socketFolder, string walCompression, IReadOnlyDictionary<string, string> settings, PostgresAccount account, CancellationToken cancel)
    {
        var all = new SortedDictionary<string, string>(Defaults, StringComparer.Ordinal)
        {
            ["listen_addresses"] = "127.0.0.1",
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = socketFolder,
            ["unix_socket_permissions"] = "0700",
            ["wal_compression"] = walCompression,
        };
        foreach (var (name, value) in settings)
            all[name] = value;

        var text = new StringBuilder("# Written before each start; set what differs in the server's options.\n");
        foreach (var (name, value) in all)
            text.Append(name).Append(" = '").Append(value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
        var path = Path.Combine(cluster, Configuration);
        FileModes.WriteSecret(path, text.ToString());
        await account.TakeOver(path, cancel);
    }
}
