using Casework.Api.Tests.Testing;
using Casework.EventStore.Migrations;
using Casework.Testing;
using Npgsql;

namespace Casework.Api.Tests.CommandLine;

public sealed class KeepingARecordOfUpgrades(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Says_which_steps_brought_the_tables_up_to_another_program()
    {
        var owner = await database.CreateEmpty();
        await Database.Migrate(owner, [.. Migration.Embedded.SkipLast(2)], default);
        var environment = Environment(owner);

        var migrated = await CaseworkProcess.Run(environment, "migrate", "--json");
        var again = await CaseworkProcess.Run(environment, "migrate", "--json");

        Assert.Equal((0, 0), (migrated.Exit, again.Exit));
        Assert.Equal(
            $"cli:{System.Environment.UserName} {Migration.Embedded[^2].Name} {Migration.Embedded[^1].Name}",
            await Ask(owner, "select string_agg(concat_ws(' ', headers ->> 'actor', data ->> 'First', data ->> 'Last'), '; ') from casework.mt_events where type = 'schema_migrated'"));
    }

    [Fact]
    public async Task Says_nothing_of_a_database_that_is_new()
    {
        var owner = await database.CreateEmpty();

        Assert.Equal(0, (await CaseworkProcess.Run(Environment(owner), "migrate", "--json")).Exit);
        Assert.Equal(0L, await Ask(owner, "select count(*) from casework.mt_events"));
    }

    [Fact]
    public async Task Says_which_read_models_a_server_built_anew_for_itself()
    {
        var environment = Environment(database.OwnerConnectionString);
        await using (await RunningServer.Start(environment))
        {
        }

        await database.Execute("update casework.projection_runs set version = version - 1 where name = 'PathwaySkills'");
        await using var server = await RunningServer.Start(environment);

        await Waiting.Until(async () => await database.Ask<long>("select count(*) from casework.mt_events where type = 'read_model_rebuilt'") > 0);
        Assert.Equal(
            "casework SYSTEM PathwaySkills",
            await database.Ask<string>("select string_agg(concat_ws(' ', headers ->> 'actor', headers ->> 'role', data ->> 'ReadModel'), ', ') from casework.mt_events where type = 'read_model_rebuilt'"));
    }

    private Dictionary<string, string> Environment(string owner) => new(_data.Development)
    {
        ["ConnectionStrings__Casework"] = Beside(owner, database.AppConnectionString),
        ["ConnectionStrings__CaseworkOwner"] = owner,
    };

    private async Task<object?> Ask(string owner, string question)
    {
        await using var superuser = NpgsqlDataSource.Create(Beside(owner, database.SuperuserConnectionString));
        await using var command = superuser.CreateCommand(question);
        return await command.ExecuteScalarAsync();
    }

    /// <returns>Another role's connection to the owner's database.</returns>
    private static string Beside(string owner, string role) =>
        new NpgsqlConnectionStringBuilder(role) { Database = new NpgsqlConnectionStringBuilder(owner).Database }.ConnectionString;
}
