using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace Casework.Testing;

/// <summary>
/// A pooler in transaction mode before one database: Debian's PgBouncer on a loopback port, with few connections of its own, so
/// that clients are handed from one to the other. Ends with the test, and soon after the test's process should that be killed.
/// </summary>
public sealed class PgBouncer : IAsyncDisposable
{
    private const int ServerConnections = 4;
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(20);
    private static readonly string[] Places = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer"];

    private readonly Process _process;
    private readonly string _folder;

    private PgBouncer(Process process, string folder, string connectionString) => (_process, _folder, ConnectionString) = (process, folder, connectionString);

    /// <summary>Through the pooler, as the application.</summary>
    public string ConnectionString { get; }

    /// <param name="applicationConnectionString">Past the pooler, to the database that it serves.</param>
    public static async Task<PgBouncer> Start(string applicationConnectionString)
    {
        var program = Places.FirstOrDefault(File.Exists);
        Assert.True(program is not null, "PgBouncer is missing; ./test installs it.");
        var (direct, folder, port) = (new NpgsqlConnectionStringBuilder(applicationConnectionString), TestFolder.Create(), FreePort());
        await File.WriteAllTextAsync(Path.Combine(folder, "pgbouncer.ini"), $"""
            [databases]
            {direct.Database} = host=127.0.0.1 port={direct.Port} user={direct.Username} password='{direct.Password}'
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            default_pool_size = {ServerConnections}
            max_client_conn = 500
            logfile = /dev/null
            """);
        // The shell waits for the end of this process, whatever it is, or of the pooler.
        var start = new ProcessStartInfo("sh") { RedirectStandardError = true };
        foreach (var argument in new[]
        {
            "-c", "\"$@\" >/dev/null 2>&1 & pooler=$!; trap 'kill $pooler 2>/dev/null' TERM; while kill -0 $0 2>/dev/null && kill -0 $pooler 2>/dev/null; do sleep 0.2; done; kill $pooler 2>/dev/null; wait $pooler",
            $"{Environment.ProcessId}", program!, "-q",
        }.Concat(Environment.IsPrivilegedProcess ? ["-u", "nobody"] : Array.Empty<string>()).Append(Path.Combine(folder, "pgbouncer.ini")))
        {
            start.ArgumentList.Add(argument);
        }

        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Database = direct.Database,
            Username = direct.Username,
            NoResetOnClose = true,
            Pooling = true,
            MaxPoolSize = 40,
        };
        var pooler = new PgBouncer(Process.Start(start)!, folder, connection.ConnectionString);
        await pooler.Answers();
        return pooler;
    }

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Answers()
    {
        var giveUp = DateTime.UtcNow + StartsWithin;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (DateTime.UtcNow < giveUp && !_process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
