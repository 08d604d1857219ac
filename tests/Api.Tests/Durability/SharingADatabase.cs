using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Casework.Api.Composition;
using Casework.Api.Tests.CommandLine;
using Casework.Testing;

namespace Casework.Api.Tests.Durability;

/// <summary>Two servers on one database through a pooler in transaction mode: one freezes and thaws, one is killed.</summary>
public sealed class SharingADatabase(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private const int Clients = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(3);

    private readonly DataFolder _data = new();
    private readonly ConcurrentDictionary<Guid, long> _answered = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Loses_and_doubles_nothing_while_one_server_freezes_and_one_is_killed()
    {
        await using var pooler = await PgBouncer.Start(database.AppConnectionString);
        var environment = new Dictionary<string, string>(_data.Development)
        {
            ["ConnectionStrings__Casework"] = pooler.ConnectionString,
            ["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString,
            ["ConnectionStrings__CaseworkDirect"] = database.AppConnectionString,
            ["Casework__Database__Pooler"] = "true",
        };
        await using var first = await RunningServer.Start(environment);
        await using var second = await RunningServer.Start(environment);
        var token = first.Token("caseworker");
        using var done = new CancellationTokenSource();
        var load = Enumerable.Range(0, Clients).Select(_ => Command([first, second], token, done.Token)).ToList();

        await Answered(60);
        await second.Signal("STOP");
        var before = _answered.Count;
        await Task.Delay(Frozen);
        await second.Signal("CONT");
        Assert.True(_answered.Count > before, "Nothing was recorded while one of two servers was frozen.");
        await Answered(_answered.Count + 60);
        await first.Kill();
        await Answered(_answered.Count + 60);
        await done.CancelAsync();
        var unanswered = (await Task.WhenAll(load)).SelectMany(of => of).ToList();

        // Those whose answer was lost are given once more, and take effect once.
        foreach (var command in unanswered)
            _answered[command] = await Open(second, token, command, CancellationToken.None);
        Assert.Equal(_answered.Count, await database.Ask<long>("select count(*) from casework.commands"));
        Assert.Equal(_answered.Values.Order(), await Positions());
        var acknowledged = Path.Combine(_data.Path, "acknowledged");
        await File.WriteAllLinesAsync(acknowledged, _answered.Keys.Select(command => $"{command}"));
        var verified = await CaseworkProcess.Run(environment, "verify", "--acknowledged", acknowledged, "--json");
        Assert.True(verified.Exit == 0, verified.Output);
        var compared = await CaseworkProcess.Run(environment, "projections", "check", "--json");
        Assert.True(compared.Exit == 0, compared.Output);
    }

    private async Task<IReadOnlyList<Guid>> Command(RunningServer[] servers, string token, CancellationToken done)
    {
        var unanswered = new List<Guid>();
        for (var number = 0; !done.IsCancellationRequested; number++)
        {
            var command = Guid.NewGuid();
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                _answered[command] = await Open(servers[number % servers.Length], token, command, patience.Token);
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or JsonException or KeyNotFoundException or InvalidOperationException)
            {
                unanswered.Add(command);
                await Task.Delay(20, CancellationToken.None);
            }
        }

        return unanswered;
    }

    private async Task Answered(int many)
    {
        var giveUp = DateTime.UtcNow.AddMinutes(1);
        while (_answered.Count < many)
        {
            Assert.True(DateTime.UtcNow < giveUp, $"{_answered.Count} of {many} commands were answered.");
            await Task.Delay(20);
        }
    }

    private async Task<IReadOnlyList<long>> Positions() =>
        (await database.Ask<long[]>("select array_agg(position order by position) from casework.commands"))!;

    /// <returns>The position that the command was recorded at.</returns>
    private static async Task<long> Open(RunningServer server, string token, Guid command, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Authorization = new("Bearer", token);
        request.Content = JsonContent.Create(new { query = Welcome.ExampleMutation, variables = new { input = Welcome.ExampleInput(command, new DateOnly(2026, 3, 2)) } });
        using var response = await server.Http.SendAsync(request, cancel);
        var body = await response.Content.ReadAsStringAsync(cancel);
        return JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("openPathway").GetProperty("position").GetInt64();
    }
}
