using Npgsql;

namespace Casework.EventStore.Postgres;

/// <summary>The database and the roles that a server needs. Each statement leaves alone what is there.</summary>
internal static class DatabaseRoles
{
    public const string Database = "casework";
    public const string Owner = "casework_owner";
    public const string Application = "casework";
    public const string ApplicationGroup = "casework_app";

    public static async Task Ensure(string superuserConnectionString, Secrets secrets, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(superuserConnectionString);
        await connection.OpenAsync(cancel);
        if (!await Exists(connection, "select from pg_roles where rolname = $1", ApplicationGroup, cancel))
            await Execute(connection, $"create role {ApplicationGroup} nologin", cancel);
        if (!await Exists(connection, "select from pg_roles where rolname = $1", Owner, cancel))
            await Execute(connection, $"create role {Owner} login password '{ScramVerifier.Of(secrets.Owner)}'", cancel);
        if (!await Exists(connection, "select from pg_roles where rolname = $1", Application, cancel))
            await Execute(connection, $"create role {Application} login password '{ScramVerifier.Of(secrets.Application)}' in role {ApplicationGroup}", cancel);
        if (!await Exists(connection, "select from pg_database where datname = $1", Database, cancel))
            await Execute(connection, $"create database {Database} owner {Owner}", cancel);
        await Execute(connection, $"revoke all on database {Database} from public; grant connect on database {Database} to {ApplicationGroup}", cancel);
    }

    private static async Task<bool> Exists(NpgsqlConnection connection, string question, string name, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new() { Value = name } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel);
    }

    private static async Task Execute(NpgsqlConnection connection, string statement, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
