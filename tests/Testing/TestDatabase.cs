using Npgsql;
using Xunit;

namespace Casework.Testing;

/// <summary>
/// A migrated, empty database for one test class: <c>IClassFixture&lt;TestDatabase&gt;</c>. It is left behind for a
/// look after a failure; the cluster goes with the process.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private TestPostgresRoles? _roles;

    /// <summary>The name of the database.</summary>
    public string Name { get; } = $"test_{Guid.NewGuid():n}";

    /// <summary>Owns the tables and may change the schema.</summary>
    public string OwnerConnectionString => Connect(_roles!.Owner);

    /// <summary>May do what the server does: append and read, not change the log.</summary>
    public string AppConnectionString => Connect(_roles!.Application);

    /// <summary>For faults and for looking behind row-level security.</summary>
    public string SuperuserConnectionString => Connect(_roles!.Superuser);

    public async Task InitializeAsync()
    {
        var template = await TestPostgres.Template;
        _roles = await TestPostgres.Roles;
        await TestPostgres.Execute(_roles.Superuser, $"create database {Name} template {template} owner casework_owner");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>An empty database without any migration, owned like the others.</summary>
    /// <returns>The owner's connection string.</returns>
    public async Task<string> CreateEmpty()
    {
        var name = $"empty_{Guid.NewGuid():n}";
        await TestPostgres.Execute(_roles!.Superuser, $"create database {name} owner casework_owner");
        return TestPostgresRoles.OnDatabase(_roles.Owner, name, pooled: true);
    }

    /// <summary>Runs statements as the superuser, for arranging a test.</summary>
    public Task Execute(string statements) => TestPostgres.Execute(SuperuserConnectionString, statements);

    /// <summary>The first column of the first row, read as the superuser.</summary>
    public async Task<T?> Ask<T>(string question)
    {
        await using var connection = new NpgsqlConnection(SuperuserConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    private string Connect(string role) => TestPostgresRoles.OnDatabase(role, Name, pooled: true);
}
