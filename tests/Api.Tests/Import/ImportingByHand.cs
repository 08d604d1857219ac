using System.Diagnostics;
using Casework.Api.Tests.CommandLine;
using Casework.Testing;
using static Casework.Api.Tests.Import.Arrivals;

namespace Casework.Api.Tests.Import;

public sealed class ImportingByHand(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly DataFolder _data = new();
    private readonly string _sender = $"{Guid.NewGuid():n}";

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Is_finished_without_doubles_after_a_kill_in_the_middle()
    {
        const int count = 2_000;
        var path = Write(File(Rows(count, _sender)));
        var (streams, events) = await Counts();

        await using (var killed = CaseworkProcess.Start(Environment(), "import", path, "--json"))
        {
            while ((await Counts()).Streams < streams + 300)
                await Task.Delay(5);
            await killed.Kill();
        }

        // No row is half imported.
        var recorded = (await Counts()).Streams - streams;
        Assert.InRange(recorded, 300, count - 1);
        Assert.Equal(0L, await database.Ask<long>("select count(*) from (select 1 from casework.mt_events group by stream_id having count(*) <> 3) half"));

        var finished = await CaseworkProcess.Run(Environment(), "import", path, "--json");

        Assert.Equal(0, finished.Exit);
        var (imported, known) = (finished.Document.GetProperty("imported").GetInt32(), finished.Document.GetProperty("known").GetInt32());
        Assert.Equal(count, imported + known);
        // What was being committed at the kill may have been recorded after it.
        Assert.InRange(known, recorded, count - 1);
        Assert.Equal((streams + count, events + (3 * count)), await Counts());
    }

    [Fact]
    public async Task Exits_with_1_and_lists_what_was_refused_in_one_document()
    {
        var path = Write(File(Stranger($"{_sender}-1", 1), Row($"{_sender}-2", born: "never"), Stranger($"{_sender}-3", 3)));

        var json = await CaseworkProcess.Run(Environment(), "import", path, "--json");
        var text = await CaseworkProcess.Run(Environment(), "import", path);

        Assert.Equal((1, 1), (json.Exit, text.Exit));
        Assert.Equal((3, 2, 0, 1), (Number("rows"), Number("imported"), Number("known"), Number("refused")));
        var error = json.Document.GetProperty("errors")[0];
        Assert.Equal((3, "born_on", "DATE_INVALID"), (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetString(), error.GetProperty("code").GetString()));
        Assert.Equal(
            "3 rows: 0 imported, 2 imported before, 1 refused.\n  line 3, column born_on: \"never\" is no day; write YYYY-MM-DD. (DATE_INVALID)\n",
            text.Output);
        Assert.Matches(@"(?s)Importing .+\.csv \.\.\.\n.*Importing .+\.csv: done, 3 in ", text.Errors);

        int Number(string name) => json.Document.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Exits_with_2_when_the_file_cannot_be_read()
    {
        foreach (var bytes in new byte[][] { [], [.. "reference,shoe_size\n"u8], new byte[100_000] })
        {
            var refused = await CaseworkProcess.Run(Environment(), "import", Write(bytes), "--json");

            Assert.Equal((2, "FILE_UNREADABLE"), (refused.Exit, refused.Document.GetProperty("error").GetProperty("code").GetString()));
        }

        var missing = await CaseworkProcess.Run(Environment(), "import", Path.Combine(_data.Path, "none.csv"), "--json");
        Assert.Equal((2, "FILE_NOT_FOUND"), (missing.Exit, missing.Document.GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Checks_with_dry_run_where_there_is_no_database()
    {
        var environment = _data.Production;
        environment["CASEWORK_PG_BIN"] = "/no/such/folder";

        var checkedOnly = await CaseworkProcess.Run(environment, "import", Write(File(Rows(3, _sender))), "--dry-run", "--json");

        Assert.Equal(0, checkedOnly.Exit);
        Assert.Equal((true, 3), (checkedOnly.Document.GetProperty("dryRun").GetBoolean(), checkedOnly.Document.GetProperty("imported").GetInt32()));
    }

    [Fact]
    public async Task Draws_a_bar_on_a_terminal()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "casework.dll");
        var path = Write(File(Rows(50, _sender)));
        // script(1) gives its command a terminal.
        using var terminal = Process.Start(new ProcessStartInfo("script", ["-qec", $"dotnet '{program}' import '{path}' --dry-run", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["TERM"] = "xterm", ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        })!;
        var screen = await terminal.StandardOutput.ReadToEndAsync();
        await terminal.WaitForExitAsync();

        Assert.Equal(0, terminal.ExitCode);
        Assert.Contains("━", screen, StringComparison.Ordinal);
        Assert.Contains("100%", screen, StringComparison.Ordinal);
        Assert.Contains("50 rows: 50 can be imported", screen, StringComparison.Ordinal);
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_data.Path, $"{Guid.NewGuid():n}.csv");
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    private Dictionary<string, string> Environment()
    {
        var environment = _data.Production;
        environment["ConnectionStrings__Casework"] = database.AppConnectionString;
        environment["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString;
        return environment;
    }

    private async Task<(long Streams, long Events)> Counts() =>
        (await database.Ask<long>("select count(*) from casework.mt_streams"), await database.Ask<long>("select count(*) from casework.mt_events"));
}
