using Npgsql;

namespace Casework.EventStore.Migrations;

/// <summary>Brings the schema of a database up to this program, and says whether it is.</summary>
public static class Database
{
    private const int MaxAttempts = 30;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    /// <summary>Applies what is missing, each step in its own transaction. Several nodes may start at once.</summary>
    /// <returns>The names of the steps that this call applied.</returns>
    /// <exception cref="MigrationException">A step was changed, is out of order, stayed locked, or the database is newer.</exception>
    public static Task<IReadOnlyList<string>> Migrate(string ownerConnectionString, CancellationToken cancel) =>
        Migrate(ownerConnectionString, Migration.Embedded, cancel);

    /// <inheritdoc cref="Migrate(string, CancellationToken)"/>
    public static async Task<IReadOnlyList<string>> Migrate(string ownerConnectionString, IReadOnlyList<Migration> migrations, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(cancel);
        var applied = new List<string>();
        var attempts = 0;
        while (true)
        {
            try
            {
                if (await ApplyNext(connection, migrations, cancel) is not { } name)
                    return applied;
                applied.Add(name);
                attempts = 0;
            }
            catch (MigrationException.StepFailed e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } held)
            {
                // Writers go on between the attempts, instead of queueing behind a lock that is itself waiting.
                if (++attempts == MaxAttempts)
                    throw new MigrationException.StayedLocked(e.Step, attempts, held);
                await Task.Delay(BetweenAttempts, cancel);
            }
        }
    }

    /// <summary>True when every step of this program is applied, unchanged, and none that it does not know. For readiness.</summary>
    public static async Task<bool> IsCurrent(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        try
        {
            var applied = await ReadApplied(connection, cancel);
            return applied.Count == Migration.Embedded.Count && Migration.Embedded.All(step => applied.GetValueOrDefault(step.Number).Checksum == step.Checksum);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return false;
        }
    }

    private static async Task<string?> ApplyNext(NpgsqlConnection connection, IReadOnlyList<Migration> migrations, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // One node at a time, for one step; the lock ends with the transaction, also behind a pooler.
        await Execute(connection, "select pg_advisory_xact_lock(hashtextextended('casework.schema_migrations', 0))", cancel);
        await Execute(connection, """
            create schema if not exists casework;
            create table if not exists casework.schema_migrations (
              number integer primary key,
              name text not null,
              checksum text not null,
              applied_at timestamptz not null default now());
            """, cancel);
        if (Next(migrations, await ReadApplied(connection, cancel)) is not { } next)
        {
            await transaction.CommitAsync(cancel);
            return null;
        }

        try
        {
            await Execute(connection, "set local lock_timeout = '2s'", cancel);
            await Execute(connection, next.Sql, cancel);
            await Record(connection, next, cancel);
            await transaction.CommitAsync(cancel);
            return next.Name;
        }
        catch (PostgresException e)
        {
            await transaction.RollbackAsync(cancel);
            throw new MigrationException.StepFailed(next.Name, e.MessageText, e);
        }
    }

    private static Migration? Next(IReadOnlyList<Migration> migrations, Dictionary<int, (string Name, string Checksum)> applied)
    {
        var known = migrations.ToDictionary(step => step.Number);
        var newestApplied = applied.Keys.DefaultIfEmpty(0).Max();
        foreach (var (number, step) in applied.OrderBy(pair => pair.Key))
        {
            if (!known.TryGetValue(number, out var ours))
                throw new MigrationException.DatabaseIsNewer(step.Name, known.Keys.DefaultIfEmpty(0).Max());
            if (ours.Checksum != step.Checksum)
                throw new MigrationException.ChangedAfterApplied(ours.Name);
        }

        var next = migrations.OrderBy(step => step.Number).FirstOrDefault(step => !applied.ContainsKey(step.Number));
        return next is null || next.Number > newestApplied ? next : throw new MigrationException.OutOfOrder(next.Name, newestApplied);
    }

    private static async Task<Dictionary<int, (string Name, string Checksum)>> ReadApplied(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select number, name, checksum from casework.schema_migrations", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var applied = new Dictionary<int, (string, string)>();
        while (await reader.ReadAsync(cancel))
            applied.Add(reader.GetInt32(0), (reader.GetString(1), reader.GetString(2)));
        return applied;
    }

    private static async Task Record(NpgsqlConnection connection, Migration step, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("insert into casework.schema_migrations (number, name, checksum) values ($1, $2, $3)", connection)
        {
            Parameters = { new() { Value = step.Number }, new() { Value = step.Name }, new() { Value = step.Checksum } },
        };
        await command.ExecuteNonQueryAsync(cancel);
        // The application asks for it when it says whether it is ready.
        await Execute(connection, """
            do $$ begin
              if exists (select from pg_roles where rolname = 'casework_app') then
                grant usage on schema casework to casework_app;
                grant select on casework.schema_migrations to casework_app;
              end if;
            end $$
            """, cancel);
    }

    private static async Task Execute(NpgsqlConnection connection, string statements, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
