using System.Net;
using System.Text;
using Casework.Api.Schema;
using Casework.Api.Tests.Testing;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;

namespace Casework.Api.Tests.Transparency;

public sealed class ServingTheSignedLog : IAsyncLifetime
{
    private readonly CaseworkApi _api = new() { Settings = new Dictionary<string, string> { ["Casework:Transparency:Interval"] = "1", ["Casework:Transparency:Origin"] = "log.example/town" } };
    private string _pathway = null!;
    private long _foreign;

    public async Task InitializeAsync()
    {
        await _api.InitializeAsync();
        _pathway = await _api.As(Callers.Ada).Open();
        _foreign = (await _api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown })).Accepted().Position!.Value;
        await Signed(_foreign);
    }

    public Task DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Shows_checkpoint_key_and_tiles_to_everybody()
    {
        using var response = await _api.Http.GetAsync("/transparency/checkpoint");
        var checkpoint = Keys(await Text("/transparency/key")).Read(await response.Content.ReadAsStringAsync());
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.InRange(response.Headers.CacheControl!.MaxAge!.Value.TotalSeconds, 1, 10);
        Assert.Equal("log.example/town", checkpoint.Origin);

        var root = (await new TreeReader(checkpoint.Head.Size, Tile).HeadAt(checkpoint.Head.Size, CancellationToken.None)).Root;
        Assert.Equal(checkpoint.Head.Root, root);
        using var tile = await _api.Http.GetAsync(new Uri("/transparency/tile/0/000.p/1", UriKind.Relative));
        Assert.Equal(32, (await tile.Content.ReadAsByteArrayAsync()).Length);
        Assert.Contains("immutable", string.Join(' ', tile.Headers.GetValues("Cache-Control")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/transparency/tile/0/000")]
    [InlineData("/transparency/tile/0/000.p/255")]
    [InlineData("/transparency/tile/0/0")]
    [InlineData("/transparency/tile/9/000.p/1")]
    [InlineData("/transparency/tile/0/../key")]
    [InlineData("/transparency/tile/")]
    [InlineData("/transparency/nothing")]
    public async Task Has_nothing_where_there_is_no_tile(string path)
    {
        using var response = await _api.Http.GetAsync(path);

        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Unauthorized]);
    }

    [Fact]
    public async Task Gives_auditors_the_entries_of_their_municipality_and_empty_places_for_the_others()
    {
        var path = $"/transparency/tile/entries/000.p/{_foreign}";
        using var anonymous = await _api.Http.GetAsync(path);
        using var caseworker = await Get(_api.As(Callers.Ada), path);
        using var auditor = await Get(_api.As(Callers.Auditor), path);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.NotFound, HttpStatusCode.OK), (anonymous.StatusCode, caseworker.StatusCode, auditor.StatusCode));
        Assert.Equal("no-store, private", auditor.Headers.CacheControl!.ToString());
        var bundle = await auditor.Content.ReadAsByteArrayAsync();
        var entries = EntryBundle.Read(bundle).ToList();
        var leaves = (await Tile(new TileId(0, 0, (int)_foreign), CancellationToken.None))!.Value;
        Assert.Equal(_foreign, entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Length > 0)
                Assert.Equal(new Digest(leaves.Span.Slice(i * Digest.Size, Digest.Size)), Digest.OfLeaf(entries[i].Span));
        }

        Assert.True(entries[0].Length > 0);
        Assert.Equal(0, entries[(int)_foreign - 1].Length);
        var text = Encoding.UTF8.GetString(bundle);
        Assert.Contains(Callers.Town, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Callers.OtherTown, text, StringComparison.Ordinal);
        // What is personal is sealed in what auditors get.
        Assert.DoesNotContain("Amina", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proves_an_entry_to_the_auditors_of_its_municipality_alone()
    {
        var entry = (await Ask("{ auditTrail(first: 1) { nodes { id position } } }")).At("auditTrail.nodes")[0];
        var proof = (await Ask($$"""{ proof(eventId: "{{entry.Text("id")}}") { entry leafIndex leafHash treeSize rootHash inclusionPath checkpoint proofFile verifierKeys } }""")).At("proof");

        var bytes = Convert.FromBase64String(proof.Text("entry")!);
        var file = ProofFile.Parse(Encoding.UTF8.GetBytes(proof.Text("proofFile")!));
        var keys = Keys(await Text("/transparency/key"));
        Assert.True(file.Proves(Digest.OfLeaf(bytes), "log.example/town", keys.Verifiers, [], quorum: 0));
        Assert.Equal(entry.At("position").GetInt64() - 1, proof.At("leafIndex").GetInt64());
        Assert.Equal(Digest.OfLeaf(bytes).ToBase64(), proof.Text("leafHash"));
        Assert.Equal(keys.Verifiers.Select(key => key.ToString()), proof.At("verifierKeys").EnumerateArray().Select(key => key.GetString()!));
        Assert.Equal(keys.Read(proof.Text("checkpoint")!).Head, new TreeHead(proof.At("treeSize").GetInt64(), Digest.FromBase64(proof.Text("rootHash"))));

        var foreign = GlobalId.Of("TimelineEntry", await _api.Database.Ask<Guid>($"select id from casework.mt_events where seq_id = {_foreign}"));
        foreach (var id in new[] { foreign, GlobalId.Of("TimelineEntry", Guid.NewGuid()), _pathway, "nothing" })
            Assert.Equal("""{"data":{"proof":null}}""", (await _api.As(Callers.Auditor).Ask($$"""{ proof(eventId: "{{id}}") { leafIndex } }""")).Text);
    }

    [Fact]
    public async Task Says_that_an_entry_is_not_signed_yet()
    {
        await using var held = new Npgsql.NpgsqlConnection(_api.Database.SuperuserConnectionString);
        await held.OpenAsync();
        await using var take = new Npgsql.NpgsqlCommand("select pg_advisory_lock(hashtextextended('casework.notary', 0))", held);
        await take.ExecuteNonQueryAsync();
        var position = (await _api.As(Callers.Ada).Open(new Newcomer())).Accepted().Position!.Value;
        var entry = (await Ask($$"""{ auditTrail(last: 1, minPosition: {{position}}) { nodes { id } } }""")).At("auditTrail.nodes")[0];

        Assert.Equal(["NOT_YET_SIGNED"], (await _api.As(Callers.Auditor).Ask($$"""{ proof(eventId: "{{entry.Text("id")}}") { leafIndex } }""")).Codes);
    }

    [Fact]
    public async Task Proves_that_the_log_grew_between_checkpoints()
    {
        var position = (await _api.As(Callers.Ada).Open(new Newcomer())).Accepted().Position!.Value;
        await Signed(position);
        var nodes = (await Ask("{ checkpoints(last: 2) { nodes { size rootHash signedAt note } totalCount pageInfo { hasPreviousPage } } }")).At("checkpoints.nodes");
        var heads = nodes.EnumerateArray().Select(node => new TreeHead(node.At("size").GetInt64(), Digest.FromBase64(node.Text("rootHash")))).ToList();

        var growth = (await Ask($"{{ consistency(from: {heads[0].Size}, to: {heads[1].Size}) {{ fromSize toSize proof checkpoints {{ note size }} }} }}")).At("consistency");

        Assert.True(new ConsistencyProof([.. growth.At("proof").EnumerateArray().Select(hash => Digest.FromBase64(hash.GetString()))]).Proves(heads[0], heads[1]));
        Assert.Equal(nodes.EnumerateArray().Select(node => node.Text("note")), growth.At("checkpoints").EnumerateArray().Select(node => node.Text("note")));
        foreach (var (from, to) in new[] { (heads[1].Size, heads[0].Size), (0, heads[0].Size), (-1, heads[0].Size), (heads[0].Size, heads[1].Size + 1000) })
            Assert.Equal("""{"data":{"consistency":null}}""", (await _api.As(Callers.Auditor).Ask($"{{ consistency(from: {from}, to: {to}) {{ proof }} }}")).Text);
    }

    [Fact]
    public async Task Raises_an_alarm_in_its_health_and_goes_on_serving()
    {
        Assert.Contains("\"transparency\":{\"status\":\"healthy\"", await Text("/health/ready"), StringComparison.Ordinal);

        await _api.Database.Execute("set session_replication_role = replica; update casework.transparency_checkpoints set root = set_byte(root, 0, get_byte(root, 0) # 1)");

        await Waiting.Until(async () => (await Text("/health/ready")).Contains("\"transparency\":{\"status\":\"degraded\"", StringComparison.Ordinal));
        using var ready = await _api.Http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        await _api.As(Callers.Ada).Open();
        Assert.Contains("not what was signed", _api.Server.Log.ToString(), StringComparison.Ordinal);
    }

    private static PublishedKeys Keys(string text) => new([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(PublishedKey.Parse)]);

    private async Task Signed(long position) => await Waiting.Until(async () =>
    {
        using var response = await _api.Http.GetAsync("/transparency/checkpoint");
        return response.StatusCode == HttpStatusCode.OK && long.Parse((await response.Content.ReadAsStringAsync()).Split('\n')[1]) >= position;
    });

    private async ValueTask<ReadOnlyMemory<byte>?> Tile(TileId tile, CancellationToken cancel)
    {
        using var response = await _api.Http.GetAsync($"/transparency/{tile.Path}", cancel);
        return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsByteArrayAsync(cancel) : null;
    }

    private Task<string> Text(string path) => _api.Http.GetStringAsync(path);

    private async Task<System.Text.Json.JsonElement> Ask(string query) => (await _api.As(Callers.Auditor).Ask(query)).Data;

    private static async Task<HttpResponseMessage> Get(ApiClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await client.Send(request);
    }
}
