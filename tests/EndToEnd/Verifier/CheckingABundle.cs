using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Projections.Transparency;
using Casework.Testing;

namespace Casework.EndToEnd.Verifier;

/// <summary>What auditors take away is proven by the verifier that stands alone and by ours; whatever was done to it on the way is seen by both.</summary>
public sealed class CheckingABundle(ExportedBundles bundles) : IClassFixture<ExportedBundles>, IDisposable
{
    private static readonly string Verifier = NodeScript.PathTo("../../src/TransparencyLog/verifier/casework-verify.mjs");

    private readonly string _folder = TestFolder.Create();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Proves_every_entry_of_it_offline(bool knowsKey)
    {
        var (ours, theirs) = await Check(bundles.Later, knowsKey ? [bundles.Key] : []);

        Assert.Equal("", theirs.Said());
        Assert.Equal(bundles.Later.Count - 2, theirs.Entries);
        Assert.Equal(bundles.Entries, theirs.Entries);
        Assert.Equal((ours.Entries, ours.OwnKeys, ours.Checkpoint!.Head.Root.ToBase64()), (theirs.Entries, !knowsKey, theirs.Root));
        Assert.Equal(["municipality 13003000", "pathway *", "from *", "to *", "without health files and special needs"], theirs.Scope);
        Assert.Equal(ours.Scope, theirs.Scope);
    }

    [Fact]
    public async Task Proves_that_the_log_grew_out_of_a_bundle_before()
    {
        var older = JsonNode.Parse(bundles.Later[0])!["older"]!.AsArray();

        Assert.Equal(JsonNode.Parse(bundles.Earlier[0])!["checkpoint"]!.GetValue<string>(), Assert.Single(older)!["checkpoint"]!.GetValue<string>());
        Assert.Equal("", (await Check(bundles.Earlier, [bundles.Key])).Theirs.Said());
    }

    [Theory]
    [InlineData("an entry changed", "4 bundle")]
    [InlineData("a path changed", "4 bundle")]
    [InlineData("an entry at another place", "4 bundle")]
    [InlineData("two entries exchanged", "4 5 bundle")]
    [InlineData("an entry left out", "bundle")]
    [InlineData("an entry twice", "4 bundle")]
    [InlineData("cut off behind an entry", "bundle")]
    [InlineData("cut off within an entry", "bundle")]
    [InlineData("a line behind the end", "bundle")]
    [InlineData("another scope", "bundle")]
    [InlineData("the key of somebody else", "bundle")]
    [InlineData("a checkpoint of another log", "bundle")]
    [InlineData("an older checkpoint of the log", "all")]
    [InlineData("an older checkpoint changed", "bundle")]
    // Its proof leads to a later checkpoint, which it is named for; no line of ours is.
    [InlineData("an entry of a bundle of another municipality", "-1 bundle")]
    [InlineData("an entry of another log", "4 bundle")]
    [InlineData("all of another log", "bundle")]
    [InlineData("nothing", "bundle")]
    public async Task Sees_what_was_done_to_it(string what, string where)
    {
        var (ours, theirs) = await Check(Tampered(what), [what == "the key of somebody else" ? bundles.OtherKey : bundles.Key]);

        Assert.NotEmpty(theirs.Violations);
        Assert.Equal(theirs.Violations.Select(found => found.Index), ours.Violations.Select(found => found.Index));
        var places = ours.Violations.Select(found => found.Index is { } index ? Line(index) : "bundle").Distinct().ToList();
        if (where == "all")
            Assert.True(places.Count > bundles.Entries / 2, $"{theirs.Said()}");
        else
            Assert.Equal(where.Split(' ').Order(), places.Order());
    }

    [Fact]
    public async Task Is_not_fooled_by_a_flipped_bit()
    {
        var random = new Random(6);
        var whole = string.Join('\n', bundles.Earlier) + "\n";
        var refused = 0;
        for (var flipped = 0; flipped < 8; flipped++)
        {
            var bytes = Encoding.UTF8.GetBytes(whole);
            bytes[random.Next(bytes.Length - 1)] ^= (byte)(1 << random.Next(7));
            var (ours, theirs) = await Check(bytes, [bundles.Key]);
            Assert.True(ours.Violations.Count > 0 == theirs.Violations.Count > 0, $"ours: {string.Join(", ", ours.Violations)}; theirs: {theirs.Said()}");
            refused += theirs.Violations.Count > 0 ? 1 : 0;
        }

        Assert.Equal(8, refused);
    }

    [Fact]
    public async Task Ends_with_2_when_it_is_called_wrongly()
    {
        Assert.Equal(2, (await NodeScript.Try(Verifier, TimeSpan.FromMinutes(1))).Exit);
        Assert.Equal(2, (await NodeScript.Try(Verifier, TimeSpan.FromMinutes(1), "no-such-file")).Exit);
    }

    private List<string> Tampered(string what)
    {
        List<string> lines = [.. bundles.Later];
        var (entry, next, other) = (JsonNode.Parse(lines[4])!, JsonNode.Parse(lines[5])!, JsonNode.Parse(bundles.Foreign[4])!);
        switch (what)
        {
            case "an entry changed":
                var bytes = Convert.FromBase64String(entry["entry"]!.GetValue<string>());
                bytes[^3] ^= 1;
                entry["entry"] = Convert.ToBase64String(bytes);
                lines[4] = entry.ToJsonString();
                break;
            case "a path changed":
                entry["path"]![1] = next["path"]![0]!.GetValue<string>();
                lines[4] = entry.ToJsonString();
                break;
            case "an entry at another place":
                entry["entry"] = next["entry"]!.GetValue<string>();
                lines[4] = entry.ToJsonString();
                break;
            case "two entries exchanged":
                (entry["entry"], next["entry"]) = (next["entry"]!.GetValue<string>(), entry["entry"]!.GetValue<string>());
                (lines[4], lines[5]) = (entry.ToJsonString(), next.ToJsonString());
                break;
            case "an entry left out":
                lines.RemoveAt(4);
                break;
            case "an entry twice":
                lines.Insert(4, lines[4]);
                break;
            case "cut off behind an entry":
                lines.RemoveRange(lines.Count - 3, 3);
                break;
            case "cut off within an entry":
                lines.RemoveRange(lines.Count - 2, 2);
                lines[^1] = lines[^1][..30];
                break;
            case "a line behind the end":
                lines.Add(lines[4]);
                break;
            case "another scope":
                lines[^1] = lines[^1].Replace("pathway *", "pathway +", StringComparison.Ordinal);
                break;
            case "a checkpoint of another log":
                Replace(lines, header => header["checkpoint"] = JsonNode.Parse(bundles.Foreign[0])!["checkpoint"]!.GetValue<string>());
                break;
            case "an older checkpoint of the log":
                Replace(lines, header => header["checkpoint"] = JsonNode.Parse(bundles.Earlier[0])!["checkpoint"]!.GetValue<string>());
                Replace(lines, header => header["older"] = new JsonArray());
                break;
            case "an older checkpoint changed":
                Replace(lines, header => header["older"]![0]!["proof"]![0] = next["path"]![0]!.GetValue<string>());
                break;
            case "an entry of a bundle of another municipality":
                lines.Insert(Math.Max(1, lines.FindLastIndex(line => IsEntry(line) && Index(line) < Index(bundles.OtherTown)) + 1), bundles.OtherTown);
                break;
            case "an entry of another log":
                other["index"] = entry["index"]!.GetValue<long>();
                lines[4] = other.ToJsonString();
                break;
            case "all of another log":
                lines = [.. bundles.Foreign];
                break;
            case "nothing":
                lines = [];
                break;
        }

        return lines;
    }

    private static void Replace(List<string> lines, Action<JsonNode> change)
    {
        var header = JsonNode.Parse(lines[0])!;
        change(header);
        lines[0] = header.ToJsonString();
    }

    private static bool IsEntry(string line) => line.StartsWith("{\"index\"", StringComparison.Ordinal);

    private static long Index(string line) => JsonNode.Parse(line)!["index"]!.GetValue<long>();

    /// <returns>On which line of the bundle the entry stood.</returns>
    private string Line(long index) => $"{bundles.Later.ToList().FindIndex(line => IsEntry(line) && Index(line) == index)}";

    private Task<(BundleReport Ours, Verdict Theirs)> Check(IReadOnlyList<string> lines, string[] keys) =>
        Check(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n"))), keys);

    private async Task<(BundleReport Ours, Verdict Theirs)> Check(byte[] bundle, string[] keys)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():n}.bundle");
        await File.WriteAllBytesAsync(file, bundle);
        var ended = await NodeScript.Try(Verifier, TimeSpan.FromMinutes(1), [file, .. keys.SelectMany(key => new[] { "--key", key }), "--json"]);
        var theirs = JsonSerializer.Deserialize<Verdict>(ended.Output, JsonSerializerOptions.Web)!;
        Assert.Equal(theirs.Violations.Count == 0 ? 0 : 1, ended.Exit);
        using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
        return (await BundleCheck.Run(reader, keys.Length == 0 ? null : new PublishedKeys([.. keys.Select(PublishedKey.Parse)]), CancellationToken.None), theirs);
    }

    private sealed record Verdict(string? Origin, string? Root, long Entries, bool OwnKeys, IReadOnlyList<string> Scope, IReadOnlyList<BundleViolation> Violations)
    {
        public string Said() => string.Join("; ", Violations.Select(violation => $"{violation}"));
    }
}
