using System.Net.Http.Json;
using System.Text.Json;
using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.Api.Tests.CommandLine;
using Casework.EventStore.ReadLog;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Api.Tests.ReadLog;

public sealed class OutlivingTheServer : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task What_was_sensitive_and_answered_is_recorded_after_a_kill()
    {
        var answered = new List<string>();
        await using (var server = await RunningServer.Start(_data.Development))
        {
            var pathway = await Open(server);
            for (var number = 0; number < 20; number++)
            {
                var answer = await Ask(server, $"query Health{number}($id: ID!) {{ healthFile(pathwayId: $id) {{ pathwayId cover }} }}", new { id = pathway });
                Assert.Equal(pathway, answer.GetProperty("data").GetProperty("healthFile").GetProperty("pathwayId").GetString());
                answered.Add($"Health{number}");
            }

            await server.Kill();
        }

        NpgsqlConnection.ClearAllPools();
        await using var runtime = await CaseworkRuntime.StartOrJoin(new CaseworkSettings { DataFolder = _data.Path }, NullLoggerFactory.Instance, CancellationToken.None);
        var recorded = new List<string?>();
        await foreach (var read in new ReadLogReader(runtime.Database.Application, runtime.Reads).All("13003000", 0, default))
            recorded.Add(read.Entry.Operation);
        Assert.Equal(answered, recorded.Intersect(answered));
        Assert.Empty((await ReadLogCheck.Run(runtime.Database.Application, default)).Wrong);
    }

    private static async Task<string> Open(RunningServer server)
    {
        var input = Welcome.ExampleInput(Guid.NewGuid(), new DateOnly(2026, 3, 2));
        var answer = await Ask(server, "mutation($input: OpenPathwayInput!) { openPathway(input: $input) { pathway { id } } }", new { input });
        return answer.GetProperty("data").GetProperty("openPathway").GetProperty("pathway").GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> Ask(RunningServer server, string query, object variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new("Bearer", server.Token("caseworker"));
        using var response = await server.Http.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
