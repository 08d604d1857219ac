using System.Diagnostics;
using System.Net;
using Casework.Api.Tests.Testing;
using Casework.Testing;
using Npgsql;

namespace Casework.Api.Tests.Limits;

/// <summary>A request whose statement waits for a lock that somebody else holds.</summary>
public sealed class TakingTooLong : IAsyncLifetime
{
    private const string Worklist = "{ pathways(first: 5) { nodes { id } } }";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly TestDatabase _database = new();
    private readonly string _dataFolder = TestFolder.Create();

    public Task InitializeAsync() => _database.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_dataFolder, recursive: true);
    }

    [Theory]
    [InlineData("Casework:GraphQL:Timeout=2")]
    [InlineData("Casework:GraphQL:Timeout=60", "Casework:Limits:Caseworker:TimeoutSeconds=2", "Casework:Limits:Auditor:TimeoutSeconds=1")]
    public async Task Ends_in_the_time_that_is_configured_and_leaves_no_statement_behind(params string[] settings)
    {
        await using var server = await ApiServer.Start(_database, _dataFolder, settings.Select(setting => setting.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]));
        var ada = server.As(Callers.Ada);
        Assert.Empty((await ada.Ask(Worklist)).Codes);
        await using (var holder = new NpgsqlConnection(_database.SuperuserConnectionString))
        {
            await holder.OpenAsync();
            await using var holding = await holder.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("lock table casework.pathway_summaries in access exclusive mode", holder);
            await hold.ExecuteNonQueryAsync();

            await Ends(ada, Timeout);
            for (var waited = 0; await Waiting() > 0 && waited < 100; waited++)
                await Task.Delay(20);
            Assert.Equal(0, await Waiting());
        }

        var next = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ada.Ask(Worklist)));
        Assert.All(next, answer => Assert.Equal((HttpStatusCode.OK, 0), (answer.Status, answer.Codes.Count)));
    }

    private static async Task Ends(ApiClient client, TimeSpan expected)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await client.Ask(Worklist);
        var taken = Stopwatch.GetElapsedTime(started);

        Assert.Equal("TIMEOUT", Assert.Single(answer.Codes));
        Assert.InRange(taken, expected - TimeSpan.FromMilliseconds(100), expected + TimeSpan.FromSeconds(20));
    }

    /// <summary>Statements of the server that wait for the lock; what brings the read models up to date waits too, and may.</summary>
    private Task<long> Waiting() => _database.Ask<long>(
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%from casework.pathway_summaries%' and query like '%limit%'");
}
