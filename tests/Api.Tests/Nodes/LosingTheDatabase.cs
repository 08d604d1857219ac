using Casework.Api.Tests.Testing;
using Npgsql;

namespace Casework.Api.Tests.Nodes;

public sealed class LosingTheDatabase : IAsyncLifetime
{
    private readonly CaseworkApi _api = new() { Settings = ApiServer.Impatient };

    public Task InitializeAsync() => _api.InitializeAsync();

    public Task DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Tells_no_secrets_and_loses_no_command()
    {
        var ada = _api.As(Callers.Ada);
        var pathway = await ada.Open();
        var before = await _api.Recorded();
        var input = new { commandId = Guid.NewGuid(), pathwayId = pathway, channel = "PHONE", effectiveOn = "2026-06-01" };
        const string Mutation = "mutation($input: RecordContactInput!) { recordContact(input: $input) { version errors { __typename } } }";

        await Switch(on: false);
        var (command, question) = (await ada.Ask(Mutation, new { input }), await ada.Ask("{ pathways { nodes { id } } }"));
        await Switch(on: true);
        for (var tries = 0; (await ada.Ask("{ pathways { nodes { id } } }")).Codes.Contains("UNAVAILABLE"); tries++)
        {
            Assert.True(tries < 100, "It does not recover.");
            await Task.Delay(100);
        }

        foreach (var answer in new[] { command, question })
        {
            Assert.Contains(Assert.Single(answer.Codes), new[] { "UNAVAILABLE", "TRY_AGAIN", "TIMEOUT" });
            Assert.All(["Npgsql", "postgres", _api.Database.Name, "127.0.0.1", "select", "   at "], secret => Assert.DoesNotContain(secret, answer.Text, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Equal(2, (await ada.Command("recordContact", input)).Accepted().Version);
        Assert.Equal((before.Events + 1, before.Commands + 1), ((await _api.Recorded()).Events, (await _api.Recorded()).Commands));
        var position = before.Events + 1;
        Assert.Equal(["2"], (await ada.Ask("query($at: Long) { pathways(minPosition: $at) { nodes { version } } }", new { at = position })).Data.Each("pathways.nodes", "version"));
    }

    /// <summary>Off: nobody but the superuser gets in, and who is in is thrown out.</summary>
    private async Task Switch(bool on)
    {
        // From beside: a database is not closed from within.
        await using var beside = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_api.Database.SuperuserConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await beside.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"alter database {_api.Database.Name} allow_connections {on}; select pg_terminate_backend(pid) from pg_stat_activity where not {on} and datname = '{_api.Database.Name}'", beside);
        await command.ExecuteNonQueryAsync();
        // This test's own were among them.
        await using var ours = new NpgsqlConnection(_api.Database.SuperuserConnectionString);
        NpgsqlConnection.ClearPool(ours);
    }
}
