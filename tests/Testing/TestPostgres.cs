using System.Diagnostics;
using Casework.EventStore.Migrations;
using Casework.EventStore.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Testing;

/// <summary>
/// The PostgreSQL of this test process: started with the first test that needs it, gone soon after the process is.
/// CASEWORK_TEST_POSTGRES, a superuser's connection string, names another one. Nothing is skipped without PostgreSQL.
/// </summary>
public static class TestPostgres
{
    public const string Variable = "CASEWORK_TEST_POSTGRES";

    private static readonly Lazy<Task<TestPostgresRoles>> Started = new(Start);
    private static readonly Lazy<Task<string>> MigratedTemplate = new(MakeTemplate);

    /// <summary>How to connect to it, by role.</summary>
    internal static Task<TestPostgresRoles> Roles => Started.Value;

    /// <summary>The name of a database with all migrations and no rows, to copy.</summary>
    internal static Task<string> Template => MigratedTemplate.Value;

    internal static async Task Execute(string connectionString, string statements)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<TestPostgresRoles> Start()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return await TestPostgresRoles.On(given);

        var folder = TestFolder.Create();
        // What a test loses in a crash of the machine it makes again; tests of durability start a cluster of their own. Many servers share
        // this one, each with connections of its own.
        var options = new PrivatePostgresOptions(Path.Combine(folder, "postgres"))
        {
            Settings = new Dictionary<string, string> { ["fsync"] = "off", ["full_page_writes"] = "off", ["shared_buffers"] = "64MB", ["max_wal_size"] = "512MB", ["min_wal_size"] = "80MB", ["wal_level"] = "replica", ["max_prepared_transactions"] = "4", ["max_connections"] = "1000", ["autovacuum_naptime"] = "1h" },
        };
        var postgres = await PrivatePostgres.Start(options, NullLogger.Instance, CancellationToken.None);
        RemoveAfterUs(postgres.ProcessId!.Value, folder, postgres.DataFolder);
        return new TestPostgresRoles(
            postgres.ConnectionString("postgres", DatabaseRole.Superuser), postgres.ConnectionString("postgres", DatabaseRole.Owner), postgres.ConnectionString("postgres"));
    }

    // A test host may be killed at its end without warning, so a process of its own waits for that.
    private static void RemoveAfterUs(int postmaster, string folder, string dataFolder)
    {
        var start = new ProcessStartInfo("setsid")
        {
            ArgumentList =
            {
                "sh", "-c",
                "exec >/dev/null 2>&1 </dev/null; (while kill -0 $1; do sleep 1; done; kill -QUIT $2; while kill -0 $2; do sleep 0.2; done; rm -rf \"$3\" \"$4\") &",
                "sh", $"{Environment.ProcessId}", $"{postmaster}", folder, dataFolder,
            },
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
    }

    private static async Task<string> MakeTemplate()
    {
        var roles = await Roles;
        var name = $"template_{Environment.ProcessId}_{Guid.NewGuid():n}"[..40];
        await Execute(roles.Superuser, $"create database {name} owner casework_owner");
        await Database.Migrate(TestPostgresRoles.OnDatabase(roles.Owner, name, pooled: false), CancellationToken.None);
        return name;
    }
}
