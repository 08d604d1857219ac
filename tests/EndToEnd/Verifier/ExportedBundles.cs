using System.Text;
using Casework.Api.Tests.CommandLine;
using Casework.Projections.Transparency;
using Casework.Testing;
using Casework.TransparencyLog;

namespace Casework.EndToEnd.Verifier;

/// <summary>Two bundles that the program has written of one log, the later one proving that it grew out of the earlier, and a bundle of another log.</summary>
public sealed class ExportedBundles : IAsyncLifetime
{
    private const string Town = "13003000";

    private readonly TestDatabase _database = new();
    private readonly string _folder = TestFolder.Create();

    /// <summary>A line each.</summary>
    public IReadOnlyList<string> Earlier { get; private set; } = [];

    public IReadOnlyList<string> Later { get; private set; } = [];

    /// <summary>How many entries the municipality's auditors may see.</summary>
    public long Entries { get; private set; }

    /// <summary>A proven line of another municipality's bundle of the same log.</summary>
    public string OtherTown { get; private set; } = "";

    /// <summary>Of a log that has another key.</summary>
    public IReadOnlyList<string> Foreign { get; private set; } = [];

    public string Key { get; private set; } = "";

    public string OtherKey { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await Run("seed", "--pathways", "6", "--seed", "5");
        Earlier = await Export("earlier", Town);
        await Run("seed", "--pathways", "3", "--seed", "6");
        // That a bundle is handed out is recorded, too: behind what the bundle holds.
        Entries = await _database.Ask<long>($"select count(*) from casework.mt_events where tenant_id = '{Town}' and type !~ '^(health|need_flag)_'");
        Later = await Export("later", Town, "--kept", Path.Combine(_folder, "earlier"));
        OtherTown = (await Export("other", (await _database.Ask<string>($"select tenant_id from casework.mt_events where tenant_id <> '{Town}' and type !~ '^(health|need_flag)_' order by seq_id limit 1"))!))[1];
        using var keys = TransparencyKeys.Open(Path.Combine(_folder, "transparency-key"));
        Key = keys.Published.Keys[0].ToString();
        await MakeForeign();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return _database.DisposeAsync();
    }

    private async Task MakeForeign()
    {
        using var keys = TransparencyKeys.OpenOrMake(Path.Combine(_folder, "foreign"), "foreign.example/log");
        OtherKey = keys.Published.Keys[0].ToString();
        var (tree, tiles) = (new TiledTree(), new Dictionary<(int, long), byte[]>());
        var entries = Enumerable.Range(0, 12).Select(number => Encoding.UTF8.GetBytes($"entry {number}")).ToList();
        entries.ForEach(entry => tree.Append(entry));
        foreach (var tile in tree.TakeChanges())
            tiles[(tile.Id.Level, tile.Id.Index)] = tile.ToBytes();
        var reader = new TreeReader(tree.Size, (id, _) => ValueTask.FromResult<ReadOnlyMemory<byte>?>(tiles[(id.Level, id.Index)]));
        var note = Encoding.UTF8.GetString(keys.Sign(tree.Head).ToBytes());
        var lines = new List<string> { BundleForm.Header(new StoredCheckpoint(tree.Size, tree.Head.Root, note, DateTimeOffset.UnixEpoch), keys.Published, []) };
        for (var index = 0; index < entries.Count; index++)
        {
            var proof = await reader.Inclusion(index, tree.Size, CancellationToken.None);
            lines.Add(BundleForm.Entry(entries[index], proof));
        }

        var hash = lines.Aggregate(BundleForm.Beginning, (before, line) => BundleForm.After(before, line));
        Foreign = [.. lines, BundleForm.End(keys.SignStatement(BundleForm.EndText(keys.Origin, entries.Count, hash, ["municipality *"])))];
    }

    private async Task<IReadOnlyList<string>> Export(string name, string municipality, params string[] more)
    {
        var file = Path.Combine(_folder, name);
        await Run(["export", "audit", "--municipality", municipality, "--format", "bundle", "--out", file, .. more]);
        return await File.ReadAllLinesAsync(file);
    }

    private async Task Run(params string[] arguments)
    {
        var ended = await CaseworkProcess.Run(
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["CASEWORK_DATA"] = _folder,
                ["ConnectionStrings__Casework"] = _database.AppConnectionString,
                ["ConnectionStrings__CaseworkOwner"] = _database.OwnerConnectionString,
            },
            [.. arguments, "--json"]);
        Assert.True(ended.Exit == 0, $"{string.Join(' ', arguments)}: {ended.Output} {ended.Errors}");
    }
}
