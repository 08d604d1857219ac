using System.Text;
using Casework.Api.Tests.Testing;
using Casework.Testing;
using Casework.TransparencyLog;

namespace Casework.Api.Tests.Transparency;

public sealed class AskingWitnesses : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly string _folder = TestFolder.Create();
    private WitnessServer _witness = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _witness = await WitnessServer.Start();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tells_auditors_who_has_cosigned_and_when(bool ecdsa)
    {
        await _witness.DisposeAsync();
        _witness = await WitnessServer.Start(ecdsa);
        await using var server = await Serve(_witness.Key);
        await Cosigned(server, (await server.As(Callers.Ada).Open(new Newcomer())).Accepted().Position!.Value);

        var told = (await server.As(Callers.Auditor).Ask("{ checkpoints(last: 1) { nodes { note cosignatures { witness keyId signedAt } } } }")).Data.At("checkpoints.nodes.0");

        Assert.Equal(_witness.Key.Name, Assert.Single(told.Each("cosignatures", "witness")));
        Assert.Equal($"{_witness.Key}".Split('+')[1], told.Text("cosignatures.0.keyId"));
        Assert.Equal(ecdsa ? null : "2026-05-01T08:30:15.000Z", told.Text("cosignatures.0.signedAt"));
        Assert.Equal(2, SignedNote.Parse(Encoding.UTF8.GetBytes(told.Text("note")!)).Signatures.Count);
        Assert.Single((await server.As(Callers.Auditor).Ask("{ checkpoints(last: 1) { nodes { cosignatures { witness } } } }")).Data.Each("checkpoints.nodes", "cosignatures"));
    }

    [Fact]
    public async Task Goes_on_with_one_that_signed_without_the_time_before()
    {
        await _witness.DisposeAsync();
        _witness = await WitnessServer.Start(ecdsa: true);
        await using (var server = await Serve(_witness.Key))
            await Cosigned(server, (await server.As(Callers.Ada).Open(new Newcomer())).Accepted().Position!.Value);
        await _witness.DisposeAsync();
        _witness = await WitnessServer.Start();

        await using var again = await Serve(_witness.Key);
        await Cosigned(again, (await again.As(Callers.Ada).Open(new Newcomer())).Accepted().Position!.Value);

        var told = (await again.As(Callers.Auditor).Ask("{ checkpoints(first: 100) { nodes { cosignatures { signedAt } } } }")).Data.At("checkpoints.nodes").EnumerateArray()
            .SelectMany(checkpoint => checkpoint.At("cosignatures").EnumerateArray()).Select(cosigned => cosigned.At("signedAt").ValueKind).Distinct().ToList();
        Assert.Equal(2, told.Count);
    }

    public async Task DisposeAsync()
    {
        await _witness.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Puts_their_signatures_beneath_the_checkpoint_and_goes_on_where_they_saw_the_log_last()
    {
        await using (var server = await Serve(_witness.Key))
            await Cosigned(server, (await server.As(Callers.Ada).Open(new Newcomer())).Accepted().Position!.Value);
        var conflicts = _witness.Conflicts;
        Assert.True(_witness.Seen > 0);

        // It does not remember what the witness saw, and is told.
        await using var again = await Serve(_witness.Key);
        await Cosigned(again, (await again.As(Callers.Ada).Open(new Newcomer())).Accepted().Position!.Value);

        Assert.Equal(conflicts + 1, _witness.Conflicts);
    }

    [Fact]
    public async Task Does_not_believe_a_signature_by_another_key_and_goes_on()
    {
        await using var server = await Serve(WitnessKey.Generate(_witness.Key.Name).Cosigner);

        var position = (await server.As(Callers.Ada).Open(new Newcomer())).Accepted().Position!.Value;
        await Waiting.Until(() => Task.FromResult(_witness.Seen >= position));
        await Waiting.Until(async () => (await Checkpoint(server)) is { } note && long.Parse(note.Split('\n')[1]) >= position);

        Assert.Single(SignedNote.Parse(Encoding.UTF8.GetBytes((await Checkpoint(server))!)).Signatures);
    }

    private Task<ApiServer> Serve(VerifierKey witness) => ApiServer.Start(_database, _folder, new Dictionary<string, string>
    {
        ["Casework:Transparency:Interval"] = "1",
        ["Casework:Transparency:Witnesses"] = $"{_witness.Address} {witness}",
    });

    private async Task Cosigned(ApiServer server, long position) => await Waiting.Until(async () =>
        await Checkpoint(server) is { } text && SignedNote.Parse(Encoding.UTF8.GetBytes(text)) is var note
        && long.Parse(note.Text.Split('\n')[1]) >= position && note.Verify([_witness.Key]).Contains(_witness.Key));

    private static async Task<string?> Checkpoint(ApiServer server)
    {
        using var response = await server.Http.GetAsync("/transparency/checkpoint");
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : null;
    }
}
