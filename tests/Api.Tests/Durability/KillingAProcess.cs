using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Casework.Api.Composition;
using Casework.Api.Tests.CommandLine;

namespace Casework.Api.Tests.Durability;

/// <summary>What was acknowledged outlives a kill -9 of any process, on a PostgreSQL of its own that writes through.</summary>
public sealed class KillingAProcess : IDisposable
{
    private const int Stories = 80;
    private const ulong Seed = 11;

    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 16 };

    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task That_writes_beside_the_server_loses_and_doubles_nothing()
    {
        await using var server = await RunningServer.Start(_data.Development);
        await using var writing = WritingProcess.Start(_data, Stories, Seed);
        await writing.Acknowledges(300);
        var acknowledged = await writing.Kill();

        await using (var audit = await Audit.Beside(_data))
        {
            await audit.WritesThrough();
            await audit.LogHolds(acknowledged);
            await audit.TellsStories(Seed, Stories);
            await audit.ReadModelsAreTheFoldOfTheLog();
        }

        var finished = await CaseworkProcess.Run(_data.Development, "seed", "--pathways", $"{Stories}", "--seed", $"{Seed}", "--json");
        Assert.Equal(0, finished.Exit);
        Assert.InRange(finished.Document.GetProperty("repeated").GetInt32(), acknowledged.Count, finished.Document.GetProperty("commands").GetInt32() - 1);

        await using var complete = await Audit.Beside(_data);
        await complete.LogHolds(acknowledged);
        await complete.TellsStories(Seed, Stories);
        await complete.ReadModelsAreTheFoldOfTheLog();

        await complete.Lose(acknowledged.First());
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => complete.LogHolds(acknowledged));
    }

    [Fact]
    public async Task Of_PostgreSQL_loses_nothing_and_the_server_starts_it_again()
    {
        await using var server = await RunningServer.Start(_data.Development);
        await using var writing = WritingProcess.Start(_data, Stories, Seed);
        await writing.Acknowledges(300);

        _data.KillPostgreSql("-KILL");
        await Answers(server, HttpStatusCode.ServiceUnavailable);
        await Answers(server, HttpStatusCode.OK);
        var acknowledged = await writing.Kill();

        await using (var audit = await Audit.Beside(_data))
        {
            await audit.LogHolds(acknowledged);
            await audit.TellsStories(Seed, Stories);
            await audit.ReadModelsAreTheFoldOfTheLog();
        }

        Assert.Equal(0, (await server.Stop()).Exit);
        await using var again = await RunningServer.Start(_data.Development);
        await using var after = await Audit.Beside(_data);
        await after.LogHolds(acknowledged);
    }

    [Fact]
    public async Task That_serves_loses_nothing_that_a_client_was_told()
    {
        var answered = new ConcurrentDictionary<Guid, long>();
        var commands = Enumerable.Range(0, 300).Select(_ => Guid.NewGuid()).ToList();
        await using (var server = await RunningServer.Start(_data.Development))
        {
            var clients = Parallel.ForEachAsync(commands, AtOnce, async (command, stop) =>
            {
                try
                {
                    answered[command] = await Open(server, command, stop);
                }
                catch (HttpRequestException)
                {
                    // The server is gone; nobody was told anything.
                }
            });
            while (answered.Count < 100)
                await Task.Delay(5);
            await server.Kill();
            await clients;
        }

        Assert.InRange(answered.Count, 100, commands.Count - 1);
        await using var again = await RunningServer.Start(_data.Development);
        await using (var audit = await Audit.Beside(_data))
            await audit.LogHolds(answered.Keys.ToHashSet());

        await Parallel.ForEachAsync(commands, AtOnce, async (command, stop) =>
        {
            var position = await Open(again, command, stop);
            Assert.Equal(answered.GetOrAdd(command, position), position);
        });

        await using var complete = await Audit.Beside(_data);
        await complete.LogHolds(commands.ToHashSet());
        await complete.ReadModelsAreTheFoldOfTheLog();
    }

    /// <returns>The position that the command was recorded at.</returns>
    private static async Task<long> Open(RunningServer server, Guid command, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Authorization = new("Bearer", server.Token("caseworker"));
        request.Content = JsonContent.Create(new { query = Welcome.ExampleMutation, variables = new { input = Welcome.ExampleInput(command, new DateOnly(2026, 3, 2)) } });
        using var response = await server.Http.SendAsync(request, cancel);
        var body = await response.Content.ReadAsStringAsync(cancel);
        return JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("openPathway").GetProperty("position").GetInt64();
    }

    private static async Task Answers(RunningServer server, HttpStatusCode wanted)
    {
        var giveUp = DateTime.UtcNow.AddSeconds(30);
        while (true)
        {
            using var response = await server.Ask("/health/ready");
            if (response.StatusCode == wanted)
                return;
            Assert.True(DateTime.UtcNow < giveUp, $"Readiness does not turn {wanted}: {await response.Content.ReadAsStringAsync()}");
            await Task.Delay(50);
        }
    }
}
