using System.Text.Json;
using Casework.Api.Tests.CommandLine;

namespace Casework.Api.Tests.Erasure;

/// <summary>The verbs of an operator, over a private PostgreSQL.</summary>
public sealed class ErasingByHand : IDisposable
{
    private const string Town = "13003000";

    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Rotates_the_key_beside_a_running_server()
    {
        Assert.Equal(0, (await Run("seed", "--pathways", "5")).Exit);
        await using var server = await RunningServer.Start(_data.Development);
        var before = (await Run("keys", "status", "--json")).Document;

        var rotated = await Run("keys", "rotate", "--json");
        Assert.Equal(0, rotated.Exit);
        var after = (await Run("keys", "--json")).Document;

        Assert.NotEqual(before.GetProperty("key").GetString(), after.GetProperty("key").GetString());
        Assert.Equal((before.GetProperty("wrapped").GetInt64(), 0), (after.GetProperty("wrapped").GetInt64(), after.GetProperty("wrappedByOldKey").GetInt64()));
        Assert.Equal(JsonValueKind.Null, after.GetProperty("oldKey").ValueKind);
        Assert.Equal(0, (await Run("verify", "--json")).Exit);
        Assert.NotEqual(Guid.Empty, await Pathway(server));

        // What an operator did stands in the trail, with who it was.
        Assert.InRange((await Run("retention", "run", "--municipality", Town, "--as", "ada", "--json")).Exit, 0, 1);
        var acts = (await Ask(server, "auditor", "{ auditActs(kinds: [ADMINISTRATION], first: 100) { nodes { actor purpose ... on AdministrativeAct { type } } } }")).GetProperty("auditActs").GetProperty("nodes").EnumerateArray()
            .Where(act => act.TryGetProperty("type", out _)).ToList();
        Assert.Equal(["retention_run_done", "key_encryption_key_rotated"], acts.Select(act => act.GetProperty("type").GetString()));
        Assert.All(acts, act => Assert.Equal(($"cli:{Environment.UserName}", "SYSTEM_OPERATION"), (act.GetProperty("actor").GetString(), act.GetProperty("purpose").GetString())));
    }

    [Theory]
    [InlineData("erase")]
    [InlineData("erase", "--scrub", "--reapply")]
    [InlineData("erase", "--pathway", "01936f5e-0000-7000-8000-000000000000")]
    [InlineData("erase", "--pathway", "01936f5e-0000-7000-8000-000000000000", "--municipality", Town, "--as", "ada", "--basis", "whim")]
    public async Task Says_what_it_needs(params string[] arguments) => Assert.Equal(2, (await ParsedLine.Answer(arguments)).Exit);

    private static async Task<Guid> Pathway(RunningServer server) => Testing.GlobalIds.Pathway(
        (await Ask(server, "caseworker", "{ pathways(first: 1) { nodes { id } } }")).GetProperty("pathways").GetProperty("nodes")[0].GetProperty("id").GetString()!);

    private static async Task<JsonElement> Ask(RunningServer server, string role, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = System.Net.Http.Json.JsonContent.Create(new { query }) };
        request.Headers.Authorization = new("Bearer", server.Token(role));
        using var response = await server.Http.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("data");
    }

    private Task<Finished> Run(params string[] arguments) => CaseworkProcess.Run(_data.Development, arguments);
}
