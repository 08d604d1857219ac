using System.Text;
using System.Text.Json;
using Casework.Api.Tests.CommandLine;
using Casework.Testing;
using Casework.TransparencyLog;

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
        var looked = await CaseworkProcess.Run(environment, [.. witness, "--key", key, "--cosign", Path.Combine(_data.Path, "witness-key")]);
        Assert.Equal(0, looked.Exit);
        Cosigned(looked.Document, looked.Document.GetProperty("witnessKeys")[0].GetString()!, withTime: true);
        // Who has a key of ECDSA goes on with it.
        using var ecdsa = SigningKey.Generate("council.example");
        await File.WriteAllTextAsync(Path.Combine(_data.Path, "ecdsa-key"), $"council.example\n{ecdsa.ToPem()}\n");
        Cosigned((await CaseworkProcess.Run(environment, [.. witness, "--cosign", Path.Combine(_data.Path, "ecdsa-key")])).Document, $"{ecdsa.Verifier}", withTime: false);
        await File.WriteAllTextAsync(Path.Combine(_data.Path, "no-key"), "council.example\nno key\n");
        Assert.Equal(2, (await CaseworkProcess.Run(environment, [.. witness, "--cosign", Path.Combine(_data.Path, "no-key")])).Exit);
        string[] check = ["transparency", "check", new Uri(server.Http.BaseAddress!, "transparency").ToString(), "--key", key, "--json"];
        var whole = await CaseworkProcess.Run(environment, [.. check, "--kept", state, "--entries"]);
        Assert.Equal(0, whole.Exit);
        Assert.Equal(whole.Document.GetProperty("size").GetInt64(), whole.Document.GetProperty("leaves").GetInt64());
        // Entries are for auditors.
        Assert.Equal((0, whole.Document.GetProperty("leaves").GetInt64()), (whole.Document.GetProperty("entries").GetInt64(), whole.Document.GetProperty("withheld").GetInt64()));
        Assert.Equal(0, (await CaseworkProcess.Run(environment, witness)).Exit);
        Assert.Equal(0, (await CaseworkProcess.Run(environment, "verify", "--proof-only", "--checkpoint", state)).Exit);

        // Of the read log the witness sees that it never becomes shorter.
        await Read(server);
        var watched = await CaseworkProcess.Run(environment, [.. witness, "--cosign", Path.Combine(_data.Path, "witness-key")]);
        Assert.Equal(0, watched.Exit);
        var cosigned = watched.Document.GetProperty("readLog").GetString()!;
        Assert.StartsWith("casework-read-log@v1\n", cosigned, StringComparison.Ordinal);
        var witnessKey = VerifierKey.Parse(watched.Document.GetProperty("witnessKeys")[1].GetString()!);
        Assert.Equal(witnessKey, Assert.Single(SignedNote.Parse(Encoding.UTF8.GetBytes(cosigned)).Verify([witnessKey])));
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
        var checkedAgain = await CaseworkProcess.Run(environment, [.. check, "--kept", state]);
        Assert.Equal((1, "LOG_FORKED"), (checkedAgain.Exit, checkedAgain.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(0, (await CaseworkProcess.Run(environment, check)).Exit);
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
    [InlineData("transparency", "check", "https://example.org", "--key", "nothing")]
    [InlineData("verify", "--proof-only", "--checkpoint", "not-there")]
    [InlineData("verify", "--proof-only", "--key", "nothing")]
    public async Task Refuses_what_it_cannot_do(params string[] arguments) => Assert.Equal(2, (await CaseworkProcess.Run(_data.Development, arguments)).Exit);

    [Theory]
    [InlineData("transparency", "witness", "--url", "ftp://example.org", "--state", "s")]
    [InlineData("transparency", "key", "rotate", "--origin", "a b")]
    [InlineData("transparency", "check", "ftp://example.org", "--key", "k")]
    [InlineData("transparency", "check", "https://example.org")]
    [InlineData("transparency", "check", "https://example.org", "--key", "k", "--quorum", "1")]
    [InlineData("verify", "--from-checkpoint", "5")]
    public async Task Refuses_what_nobody_can_mean(params string[] arguments) => Assert.Equal(2, (await ParsedLine.Answer(arguments)).Exit);

    private static void Cosigned(JsonElement looked, string key, bool withTime)
    {
        var (note, verifier) = (SignedNote.Parse(Encoding.UTF8.GetBytes(looked.GetProperty("checkpoint").GetString()!)), VerifierKey.Parse(key));
        Assert.Equal(verifier, Assert.Single(note.Verify([verifier])));
        var time = Cosignature.TimeOf(note.Signatures.Single(signature => signature.KeyId == verifier.Id));
        Assert.Equal(withTime, time is { } at && DateTimeOffset.UtcNow - at < TimeSpan.FromMinutes(5));
    }

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
