using Npgsql;

namespace Casework.Api.Erasure;

/// <summary>
/// Rewrites what PostgreSQL keeps of changed rows: dead rows of the tables that held something of a person or a key, and the write-ahead
/// log before the last checkpoint. Needs the tables' owner, and for the log the right to make checkpoints.
/// </summary>
internal static class Scrubbing
{
    private static readonly IReadOnlyList<string> Tables =
        ["subject_keys", "pathway_summaries", "duplicate_keys", "pathway_marks", "pathway_skills", "pathway_spans", "messages"];

    /// <returns>What could not be done, as sentences; empty when all was.</returns>
    public static async Task<IReadOnlyList<string>> Run(string owner, string maintenance, CancellationToken cancel)
    {
        var remains = new List<string>();
        await using (var connection = await Open(owner, cancel))
        {
            // Commands wait while a table is rewritten: rather not at all than for long.
            await Try(connection, "set lock_timeout = '5s'", remains, cancel);
            foreach (var table in Tables)
                await Try(connection, $"vacuum (full) casework.{table}", remains, cancel);
        }

        await using (var connection = await Open(maintenance, cancel))
        {
            // The segment that is written now is closed; the second checkpoint lets it go, too.
            foreach (var statement in (string[])["checkpoint", "select pg_switch_wal()", "checkpoint"])
                await Try(connection, statement, remains, cancel);
        }

        return remains;
    }

    private static async Task<NpgsqlConnection> Open(string connectionString, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }

    private static async Task Try(NpgsqlConnection connection, string statement, List<string> remains, CancellationToken cancel)
    {
        try
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.LockNotAvailable)
        {
            remains.Add($"{statement}: {e.MessageText}");
        }
    }
}
