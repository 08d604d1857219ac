using System.Diagnostics;
using Casework.EventStore.Postgres;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.EventStore.Tests.Postgres;

/// <summary>A folder for a cluster, gone after the test.</summary>
public abstract class PostgresSpec : IDisposable
{
    protected string Root { get; } = TestFolder.Create();

    protected string Data => Path.Combine(Root, "data");

    protected PrivatePostgresOptions Options => new(Data) { FallbackFolder = Path.Combine(Root, "fallback") };

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected Task<PrivatePostgres> Start(PrivatePostgresOptions? options = null) =>
        PrivatePostgres.Start(options ?? Options, NullLogger.Instance, CancellationToken.None);

    protected static async Task<object?> Ask(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    protected static void KillHard(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    protected static bool IsAlive(int processId)
    {
        try
        {
            return !File.ReadAllText($"/proc/{processId}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>pg_ctl returns when the pid file is gone, a moment before the process is.</summary>
    protected static async Task<bool> Ends(int processId)
    {
        for (var began = Stopwatch.GetTimestamp(); IsAlive(processId); await Task.Delay(20))
        {
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(10))
                return false;
        }

        return true;
    }
}
