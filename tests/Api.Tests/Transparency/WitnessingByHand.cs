using Casework.Api.Tests.CommandLine;
using Casework.Testing;

namespace Casework.Api.Tests.Transparency;

public sealed class WitnessingByHand : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DataFolder _data = new();

    private Dictionary<string, string> Environment => new(_data.Development)
    {
        ["ConnectionStrings__Casework"] = _database.AppConnectionString,
        ["ConnectionStrings__CaseworkOwner"] = _database.OwnerConnectionString,
    };

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Follows_a_log_that_grows_refuses_a_fork_and_lets_verify_find_it()
    {
        await _database.InitializeAsync();
        var (environment, state) = (new Dictionary<string, string>(Environment) { ["Casework__Transparency__Interval"] = "1" }, Path.Combine(_data.Path, "witness.json"));
        Assert.Equal(0, (await CaseworkProcess.Run(environment, "seed", "--pathways", "5")).Exit);
        await using var server = await RunningServer.Start(environment);
        var first = await Signed(server, but: null);
        var key = (await CaseworkProcess.Run(environment, "transparency", "key", "show")).Output.Trim();
        string[] witness = ["transparency", "witness", "--url", server.Http.BaseAddress!.ToString(), "--state", state, "--json"];

        var stranger = await CaseworkProcess.Run(environment, witness);
        Assert.Equal((2, "KEY_NEEDED"), (stranger.Exit, stranger.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(0, (await CaseworkProcess.Run(environment, [.. witness, "--key", key, "--cosign", Path.Combine(_data.Path, "witness-key")])).Exit);
        Assert.Equal(0, (await CaseworkProcess.Run(environment, witness)).Exit);
        Assert.Equal(0, (await CaseworkProcess.Run(environment, "verify", "--proof-only", "--checkpoint", state)).Exit);

        // Of the read log the witness sees that it never becomes shorter.
        await Read(server);
        var watched = await CaseworkProcess.Run(environment, [.. witness, "--cosign", Path.Combine(_data.Path, "witness-key")]);
        Assert.Equal(0, watched.Exit);
        var cosigned = watched.Document.GetProperty("readLog").GetString()!;
        Assert.StartsWith("casework-read-log@v1\n", cosigned, StringComparison.Ordinal);
        Assert.Contains("casework-witness", cosigned.Split('\n')[^2], StringComparison.Ordinal);
        await _database.Execute("set session_replication_role = replica; truncate casework.read_lines, casework.read_blocks, casework.read_pathways, casework.read_actors, casework.read_anchors");
        File.Delete(Path.Combine(_data.Path, "transparency-key.checkpoint.read-log"));
        var shrunk = await CaseworkProcess.Run(environment, witness);
        Assert.Equal((1, "READ_LOG_SHRANK"), (shrunk.Exit, shrunk.Document.GetProperty("error").GetProperty("code").GetString()));
        var cut = await CaseworkProcess.Run(environment, "verify", "--proof-only", "--json", "--checkpoint", state);
        Assert.Contains(cut.Document.GetProperty("violations").EnumerateArray(), violation => violation.GetProperty("invariant").GetString() == "I11" && violation.GetProperty("what").GetString()!.Contains("(witness.json)", StringComparison.Ordinal));

        // The operator rewrites history and signs it anew with the log's own key.
        await _database.Execute("""
            set session_replication_role = replica;
            delete from casework.transparency_tiles; delete from casework.transparency_checkpoints;
            update casework.mt_events set headers = jsonb_set(headers, '{actor}', '"another"') where seq_id = 2
            """);
        // Only now: a server that finds everything in order writes it again.
        File.Delete(Path.Combine(_data.Path, "transparency-key.checkpoint"));
        await Signed(server, but: first);

        var remembered = await File.ReadAllTextAsync(state);
        var forked = await CaseworkProcess.Run(environment, witness);
        Assert.Equal((1, "LOG_FORKED"), (forked.Exit, forked.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(remembered, await File.ReadAllTextAsync(state));
        Assert.Contains(first, await File.ReadAllTextAsync(state + ".evidence"), StringComparison.Ordinal);
        // By itself the database is in order again: what was kept elsewhere tells.
        Assert.Equal(0, (await CaseworkProcess.Run(environment, "verify", "--proof-only")).Exit);
        var found = await CaseworkProcess.Run(environment, "verify", "--proof-only", "--json", "--checkpoint", state);
        Assert.Equal(1, found.Exit);
        Assert.Contains(found.Document.GetProperty("violations").EnumerateArray(), violation => violation.GetProperty("invariant").GetString() == "I9" && violation.GetProperty("name").GetString() == "AUDIT_ROOT");
        Assert.Equal(44, found.Document.GetProperty("root").GetString()!.Length);
    }

    [Fact]
    public async Task Rotates_the_key_and_says_what_is_signed()
    {
        await _database.InitializeAsync();
        Assert.Equal(1, (await CaseworkProcess.Run(Environment, "transparency", "checkpoint", "--json")).Exit);
        Assert.Equal(0, (await CaseworkProcess.Run(Environment, "seed", "--pathways", "2")).Exit);
        var environment = new Dictionary<string, string>(Environment) { ["Casework__Transparency__Interval"] = "1" };
        await using var server = await RunningServer.Start(environment);
        await Signed(server, but: null);

        var before = await CaseworkProcess.Run(environment, "transparency", "checkpoint", "--json");
        var rotated = await CaseworkProcess.Run(environment, "transparency", "key", "rotate", "--json");

        var keys = rotated.Document.GetProperty("keys").EnumerateArray().ToList();
        Assert.Equal((0, 2), (rotated.Exit, keys.Count));
        Assert.Equal(before.Document.GetProperty("size").GetInt64(), keys[1].GetProperty("lastSize").GetInt64());
        var tail = await CaseworkProcess.Run(environment, "log", "tail", "--no-follow", "--json");
        Assert.Contains("signing_key_rotated", tail.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await CaseworkProcess.Run(environment, "verify", "--proof-only")).Exit);
    }

    [Theory]
    [InlineData("transparency")]
    [InlineData("transparency", "key")]
    [InlineData("verify", "--proof-only", "--checkpoint", "not-there")]
    [InlineData("verify", "--proof-only", "--key", "nothing")]
    public async Task Refuses_what_it_cannot_do(params string[] arguments) => Assert.Equal(2, (await CaseworkProcess.Run(_data.Development, arguments)).Exit);

    [Theory]
    [InlineData("transparency", "witness", "--url", "ftp://example.org", "--state", "s")]
    [InlineData("transparency", "key", "rotate", "--origin", "a b")]
    [InlineData("verify", "--from-checkpoint", "5")]
    public async Task Refuses_what_nobody_can_mean(params string[] arguments) => Assert.Equal(2, (await ParsedLine.Answer(arguments)).Exit);

    /// <summary>Until something is signed of the read log.</summary>
    private static async Task Read(RunningServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = System.Net.Http.Json.JsonContent.Create(new { query = "{ auditTrail(first: 5) { nodes { id } } }" }) };
        request.Headers.Authorization = new("Bearer", server.Token("auditor"));
        using var response = await server.Http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode);
        for (var giveUp = DateTime.UtcNow.AddSeconds(60); ; await Task.Delay(100))
        {
            using var note = await server.Ask("/transparency/read-log");
            if (note.IsSuccessStatusCode)
                return;
            Assert.True(DateTime.UtcNow < giveUp, "Nothing is signed.");
        }
    }

    private static async Task<string> Signed(RunningServer server, string? but)
    {
        var giveUp = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            using var response = await server.Ask("/transparency/checkpoint");
            var text = await response.Content.ReadAsStringAsync();
            if (response.IsSuccessStatusCode && text != but)
                return text;
            Assert.True(DateTime.UtcNow < giveUp, "Nothing is signed.");
            await Task.Delay(100);
        }
    }
}
