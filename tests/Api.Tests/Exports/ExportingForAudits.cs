using System.Text.Json;
using Casework.Api.Tests.CommandLine;
using Casework.Projections.Transparency;
using Casework.Testing;
using CsvHelper;

namespace Casework.Api.Tests.Exports;

public sealed class ExportingForAudits(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Town = "13003000";

    // Of one log, whichever test is first to sign it.
    private static readonly string Keys = TestFolder.Create();

    private readonly string _folder = TestFolder.Create();
    private readonly Dictionary<string, string> _environment = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["CASEWORK_DATA"] = Keys,
        ["ConnectionStrings__Casework"] = database.AppConnectionString,
        ["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString,
    };

    public async Task InitializeAsync()
    {
        if (await database.Ask<long>("select count(*) from casework.mt_events") == 0)
            Assert.Equal(0, (await CaseworkProcess.Run(_environment, "seed", "--pathways", "120", "--seed", "5", "--json")).Exit);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Writes_what_auditors_may_see_as_lines_and_as_cells()
    {
        var wanted = (await database.Ask<long[]>($"select array_agg(seq_id order by seq_id) from casework.mt_events where tenant_id = '{Town}' and type !~ '^(health|need_flag)_'"))!;
        var (csv, jsonl) = (File("a.csv"), File("a.jsonl"));
        var asCells = await Export("--format", "csv", "--out", csv, "--json");
        var asLines = await Export("--format", "jsonl", "--out", jsonl, "--json");

        Assert.Equal((0, 0), (asCells.Exit, asLines.Exit));
        Assert.Equal(wanted.Length, asCells.Document.GetProperty("entries").GetInt64());
        var lines = System.IO.File.ReadLines(jsonl).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(wanted, lines.Select(line => line.GetProperty("position").GetInt64()).SkipLast(1));
        Assert.All(lines, line => Assert.Equal(Town, line.GetProperty("municipality").GetString()));
        Assert.Equal(wanted, Positions(csv));
        // That the first was handed out stands in the second.
        var handedOut = lines[^1];
        Assert.Equal(("audit_exported", $"cli:{Environment.UserName}", "AUDIT"), (handedOut.GetProperty("event").GetString(), handedOut.GetProperty("actor").GetString(), handedOut.GetProperty("purpose").GetString()));
        Assert.Equal(asCells.Document.GetProperty("through").GetInt64(), handedOut.GetProperty("data").GetProperty("Through").GetInt64());

        // Recorded before they left: by whom, and every pathway that is in them.
        var pathways = lines.Select(line => line.GetProperty("pathway").GetGuid()).Distinct().Order();
        var recorded = await database.Ask<Guid[]>("select array_agg(distinct p) from casework.read_entries e cross join unnest(e.pathways) p where e.channel = 3 and e.operation = 'export audit'");
        Assert.Equal(pathways, recorded!.Order());
    }

    [Fact]
    public async Task Goes_on_after_a_kill_and_gives_the_same_bytes()
    {
        var (whole, broken) = (File("whole.csv"), "");
        Assert.Equal(0, (await Export("--format", "csv", "--out", whole)).Exit);
        for (var attempt = 0; attempt < 10 && !System.IO.File.Exists($"{broken}.unfinished"); attempt++)
        {
            broken = File($"broken{attempt}.csv");
            await using var exporting = CaseworkProcess.Start(_environment, ["export", "audit", "--municipality", Town, "--format", "csv", "--out", broken]);
            while (!System.IO.File.Exists(broken) || new FileInfo(broken).Length < 10_000)
                await Task.Delay(1);
            await exporting.Kill();
        }

        var left = new FileInfo(broken).Length;
        Assert.InRange(left, 1, new FileInfo(whole).Length - 1);
        // In the middle of a line, and the log has grown since.
        await using (var cut = new FileStream(broken, FileMode.Open))
            cut.SetLength(left - 7);
        Assert.Equal(0, (await CaseworkProcess.Run(_environment, "seed", "--pathways", "3", "--seed", "99", "--json")).Exit);

        var resumed = await Export("--format", "csv", "--out", broken, "--resume", "--json");

        Assert.Equal(0, resumed.Exit);
        Assert.True(resumed.Document.GetProperty("resumedAfter").GetInt64() > 0);
        // Behind what was there at first stands only that it was handed out, and this export begun.
        var (first, both) = (await System.IO.File.ReadAllTextAsync(whole), await System.IO.File.ReadAllTextAsync(broken));
        Assert.StartsWith(first, both, StringComparison.Ordinal);
        Assert.All(both[first.Length..].Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains("\"audit_exported\"", line, StringComparison.Ordinal));
        Assert.False(System.IO.File.Exists($"{broken}.unfinished"));
    }

    [Fact]
    public async Task Goes_on_with_a_bundle_that_was_broken_off_and_proves_what_one_without_a_break_does()
    {
        var (whole, broken) = (File("whole.bundle"), File("broken.bundle"));
        Assert.Equal(0, (await Export("--format", "bundle", "--out", whole)).Exit);
        var lines = await System.IO.File.ReadAllLinesAsync(whole);
        var through = (await Proven(whole)).Checkpoint!.Head.Size;
        // In the middle of a line, and the log has grown since.
        await System.IO.File.WriteAllTextAsync(broken, string.Join('\n', lines.Take(lines.Length / 2)) + "\n" + lines[lines.Length / 2][..20]);
        await System.IO.File.WriteAllTextAsync(
            $"{broken}.unfinished", JsonSerializer.Serialize(new { Scope = new { Municipality = Town, Pathway = (Guid?)null, From = (DateTimeOffset?)null, To = (DateTimeOffset?)null }, Format = 2, Through = through }));
        Assert.Equal(0, (await CaseworkProcess.Run(_environment, "seed", "--pathways", "2", "--seed", "77", "--json")).Exit);

        var resumed = await Export("--format", "bundle", "--out", broken, "--resume", "--json");

        Assert.Equal((0, true), (resumed.Exit, resumed.Document.GetProperty("resumedAfter").GetInt64() > 0));
        Assert.Equal(lines[..^1], (await System.IO.File.ReadAllLinesAsync(broken))[..^1]);
        Assert.Equal(lines.Length - 2, (await Proven(broken)).Entries);
        var bundle = await CaseworkProcess.Run(_environment, "transparency", "bundle", broken, "--json");
        Assert.Equal((0, lines.Length - 2), (bundle.Exit, bundle.Document.GetProperty("entries").GetInt64()));

        // A log that is not what was kept of it gives none.
        var kept = File("kept.txt");
        await System.IO.File.WriteAllTextAsync(kept, "nothing\n");
        var refused = await Export("--format", "bundle", "--out", File("refused.bundle"), "--kept", kept, "--json");
        Assert.Equal((1, "CHECKPOINT_UNTRUSTED"), (refused.Exit, refused.Document.GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Keeps_to_a_pathway_and_to_instants()
    {
        var pathway = await database.Ask<Guid>($"select id from casework.mt_streams where tenant_id = '{Town}' and type = 'newcomer_pathway' order by id limit 1");
        var wanted = (await database.Ask<long[]>($"select array_agg(seq_id order by seq_id) from casework.mt_events where stream_id = '{pathway}' and type !~ '^(health|need_flag)_'"))!;
        var (one, none) = (File("one.csv"), File("none.csv"));
        Assert.Equal(0, (await Export("--pathway", $"{pathway}", "--out", one)).Exit);
        Assert.Equal(0, (await Export("--to", "2001-01-01T00:00:00Z", "--out", none)).Exit);

        Assert.Equal(wanted, Positions(one));
        Assert.Empty(Positions(none));
    }

    [Fact]
    public async Task Refuses_to_write_over_a_file_and_to_go_on_with_another()
    {
        var file = File("there.csv");
        await System.IO.File.WriteAllTextAsync(file, "mine");
        var over = await Export("--out", file, "--json");
        var other = await Export("--out", file, "--resume", "--json");

        Assert.Equal((2, "EXPORT_EXISTS"), (over.Exit, over.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal((2, "EXPORT_NOT_RESUMABLE"), (other.Exit, other.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal("mine", await System.IO.File.ReadAllTextAsync(file));
    }

    private Task<Finished> Export(params string[] arguments) => CaseworkProcess.Run(_environment, ["export", "audit", "--municipality", Town, .. arguments]);

    private string File(string name) => Path.Combine(_folder, name);

    private static async Task<BundleReport> Proven(string file)
    {
        using var bundle = System.IO.File.OpenText(file);
        var report = await BundleCheck.Run(bundle, keys: null, CancellationToken.None);
        Assert.Empty(report.Violations);
        return report;
    }

    private static List<long> Positions(string file)
    {
        using var csv = CsvReader.Create(System.IO.File.OpenRead(file), new CsvReaderOptions());
        csv.ReadHeader();
        var positions = new List<long>();
        while (csv.Read())
            positions.Add(long.Parse(csv.GetString("position")!));
        return positions;
    }
}
