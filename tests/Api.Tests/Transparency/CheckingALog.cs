using System.Text;
using System.Text.Json;
using Casework.Api.Tests.CommandLine;
using Casework.Testing;
using Casework.TransparencyLog;

namespace Casework.Api.Tests.Transparency;

/// <summary>A log of others, whose notes are Ed25519, is read over HTTP by the verb that reads ours.</summary>
public sealed class CheckingALog : IAsyncLifetime, IDisposable
{
    private readonly DataFolder _data = new();
    private TiledLogServer _log = null!;

    public async Task InitializeAsync() => _log = await TiledLogServer.Start(15);

    public Task DisposeAsync() => _log.DisposeAsync().AsTask();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Proves_all_of_it()
    {
        var (exit, said) = await Check("--entries");

        Assert.Equal((0, ForeignLog.Origin, 15, 15, 0), (exit, said.GetProperty("origin").GetString(), said.GetProperty("leaves").GetInt32(), said.GetProperty("entries").GetInt32(), said.GetProperty("withheld").GetInt32()));
        Assert.Equal(ForeignLog.Key, said.GetProperty("signatures")[0].GetProperty("key").GetString());
        Assert.Equal(ForeignLog.Checkpoints[15].Split('\n')[2], said.GetProperty("root").GetString());
    }

    [Fact]
    public async Task Proves_that_it_grew_out_of_each_checkpoint_that_was_kept()
    {
        foreach (var size in new[] { 0, 1, 7, 8, 15 })
            Assert.Equal(0, (await Check("--kept", await Kept(ForeignLog.Checkpoints[size]))).Exit);

        _log.Fill(7);
        Assert.Equal((1, "LOG_SHRANK"), await Refused("--kept", await Kept(ForeignLog.Checkpoints[8])));
    }

    [Theory]
    [InlineData("the checkpoint", "CHECKPOINT_UNTRUSTED")]
    [InlineData("an older checkpoint", null)]
    [InlineData("a tile", null)]
    [InlineData("no tile", null)]
    [InlineData("an entry", null)]
    public async Task Says_what_is_not_what_was_signed(string what, string? code)
    {
        switch (what)
        {
            case "the checkpoint": _log.Files["checkpoint"][30] ^= 1; break;
            // Hashes that are not beneath it.
            case "an older checkpoint": (_log.Files["checkpoint"], _log.Files["tile/0/000.p/14"]) = (Encoding.UTF8.GetBytes(ForeignLog.Checkpoints[14]), _log.Files["tile/0/000.p/15"][32..]); break;
            case "a tile": _log.Files["tile/0/000.p/15"][100] ^= 1; break;
            case "no tile": _log.Files.Remove("tile/0/000.p/15"); break;
            case "an entry": _log.Files["tile/entries/000.p/15"][4] ^= 1; break;
        }

        var (exit, said) = await Check("--entries");

        Assert.Equal(1, exit);
        if (code is not null)
            Assert.Equal(code, said.GetProperty("error").GetProperty("code").GetString());
        else
            Assert.InRange(said.GetProperty("violationCount").GetInt64(), 1, 14);
    }

    [Fact]
    public async Task Asks_for_the_witnesses_that_are_wanted()
    {
        var (one, other) = (WitnessKey.Generate("witness.example/one"), WitnessKey.Generate("witness.example/other"));
        var note = SignedNote.Parse(_log.Files["checkpoint"]);
        _log.Files["checkpoint"] = note.With(one.Cosign(note.Text, WitnessServer.Time)).ToBytes();

        var (exit, said) = await Check("--witness", $"{one.Cosigner}");
        Assert.Equal((0, WitnessServer.Time), (exit, said.GetProperty("signatures")[1].GetProperty("at").GetDateTimeOffset()));
        Assert.Equal((1, "WITNESSES_MISSING"), await Refused("--witness", $"{one.Cosigner}", "--witness", $"{other.Cosigner}"));
        Assert.Equal(0, (await Check("--witness", $"{one.Cosigner}", "--witness", $"{other.Cosigner}", "--quorum", "1")).Exit);

        _log.Files["checkpoint"] = note.With(one.Cosign(Checkpoint.Parse(ForeignLog.Checkpoints[3].Split("\n\n")[0] + "\n").Text, WitnessServer.Time)).ToBytes();
        Assert.Equal((1, "CHECKPOINT_UNTRUSTED"), await Refused("--witness", $"{one.Cosigner}"));
        // To who does not know it, it is nothing.
        Assert.Equal(0, (await Check()).Exit);
    }

    [Fact]
    public async Task Does_not_believe_a_witness_of_the_logs_name()
    {
        var witness = WitnessKey.Generate(ForeignLog.Origin);
        var text = SignedNote.Parse(_log.Files["checkpoint"]).Text;
        _log.Files["checkpoint"] = new SignedNote(text, [witness.Cosign(text, WitnessServer.Time)]).ToBytes();

        var ended = await CaseworkProcess.Run(_data.Development, "transparency", "check", _log.Address, "--key", $"{witness.Cosigner}", "--json");

        Assert.Equal((1, "CHECKPOINT_UNTRUSTED"), (ended.Exit, ended.Document.GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Says_that_nobody_answers()
    {
        await _log.DisposeAsync();
        Assert.Equal((3, "SERVER_UNREACHABLE"), await Refused());
    }

    private async Task<(int Exit, JsonElement Said)> Check(params string[] more)
    {
        var ended = await CaseworkProcess.Run(_data.Development, ["transparency", "check", _log.Address, "--key", ForeignLog.Key, "--json", .. more]);
        return (ended.Exit, ended.Document);
    }

    private async Task<(int Exit, string? Code)> Refused(params string[] more)
    {
        var (exit, said) = await Check(more);
        return (exit, said.GetProperty("error").GetProperty("code").GetString());
    }

    private async Task<string> Kept(string note)
    {
        var file = Path.Combine(_data.Path, $"{Guid.NewGuid():n}.kept");
        await File.WriteAllTextAsync(file, note);
        return file;
    }
}
