using System.Text.Json;
using Casework.Api.Tests.CommandLine;
using Casework.Api.Tests.Testing;
using Casework.Testing;
using static Casework.Api.Tests.Import.Arrivals;

namespace Casework.Api.Tests.Import;

/// <summary>Arrivals of people who have a file already, by the program itself.</summary>
public sealed class LookingForDoubles : IAsyncLifetime, IDisposable
{
    private const string Suspected = "select count(*) from casework.mt_events where type = 'duplicate_suspected'";

    private readonly TestDatabase _database = new();
    private readonly DataFolder _data = new();
    private readonly string _sender = $"{Guid.NewGuid():n}";
    private readonly string _town = Callers.Town;

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Finds_another_spelling_among_those_imported_before_and_suspects_it_on_both_files_once()
    {
        await Import(0, [Person("1", "Khaled", "Haddad", "1991-04-07"), Person("2", "Nour", "Ibrahim", "1985-11-30")]);
        string[] doubles = [Person("3", "Chalid", "Hadad", "1991-07-04"), Person("4", "Omar", "Saleh", "1960-02-02")];

        var answer = await Import(0, doubles);

        var found = Assert.Single(answer.At("duplicates").EnumerateArray());
        Assert.Equal((2, null, "SUSPECTED", 1), (found.At("line").GetInt32(), found.At("otherLine").GetString(), found.Text("outcome"), found.At("candidates").GetInt32()));
        Assert.InRange(found.At("score").GetInt32(), 60, 99);
        Assert.Equal(["NAMES_ALIKE", "BORN_DAY_AND_MONTH_SWAPPED", "NATIONALITY_SAME"], found.At("reasons").EnumerateArray().Select(reason => reason.GetString()));
        Assert.Equal((2, 0, 2L), (answer.At("imported").GetInt32(), answer.At("skipped").GetInt32(), await SuspectedIn(_town)));
        Assert.Equal(2L, await _database.Ask<long>($"{Suspected} and tenant_id = '{_town}' and data ->> 'SuspectedBy' = 'arrivals-import'"));

        var again = await Import(0, doubles);
        Assert.Equal((0, 2, 0, 2L), (again.At("imported").GetInt32(), again.At("known").GetInt32(), again.At("duplicates").GetArrayLength(), await SuspectedIn(_town)));
    }

    [Fact]
    public async Task Finds_doubles_within_one_file_however_close_they_stand()
    {
        var rows = Enumerable.Range(1, 700).Select(number => Stranger($"{_sender}-s{number}", number).Replace("13003000", _town, StringComparison.Ordinal)).ToList();
        rows[0] = Person("1", "Amal", "Darwish", "1990-05-21");
        rows[1] = Person("2", "Amal", "Darwisch", "1990-05-21");
        rows[699] = Person("3", "Darwish", "Amal", "1990-05-21");

        var answer = await Import(0, rows);

        Assert.Equal([(3, 2), (701, 2)], answer.At("duplicates").EnumerateArray().Select(found => (found.At("line").GetInt32(), Math.Min(2, found.At("otherLine").GetInt32()))));
        Assert.All(answer.At("duplicates").EnumerateArray(), found => Assert.Equal("SUSPECTED", found.Text("outcome")));
        Assert.Equal((700, 4L), (answer.At("imported").GetInt32(), await SuspectedIn(_town)));
    }

    [Fact]
    public async Task Imports_and_lists_them_or_leaves_them_out_as_asked()
    {
        await Import(0, [Person("1", "Khaled", "Haddad", "1991-04-07")]);

        var reported = await Import(0, [Person("2", "Khaled", "Haddad", "1991-04-07")], "--duplicates", "report");
        Assert.Equal((1, "REPORTED", 0L), (reported.At("imported").GetInt32(), reported.Text("duplicates.0.outcome"), await SuspectedIn(_town)));

        var skipped = await Import(1, [Person("3", "Khaled", "Haddad", "1991-04-07"), Person("2", "Khaled", "Haddad", "1991-04-07")], "--duplicates", "skip");
        Assert.Equal((0, 1, 1, "SKIPPED"), (skipped.At("imported").GetInt32(), skipped.At("known").GetInt32(), skipped.At("skipped").GetInt32(), skipped.Text("duplicates.0.outcome")));
        Assert.Equal(2L, await _database.Ask<long>($"select count(*) from casework.mt_streams where tenant_id = '{_town}'"));
    }

    [Fact]
    public async Task Lists_all_of_them_in_a_dry_run_and_records_nothing()
    {
        await Import(0, [Person("1", "Khaled", "Haddad", "1991-04-07")]);
        await using var server = await ApiServer.Start(_database, _data.Path);
        await Projected(server);
        var before = await _database.Ask<long>("select last_position from casework.log_head");

        var answer = await Import(0, [Person("2", "Khaled", "Haddad", "1991-04-07"), Person("3", "Nour", "Ibrahim", "1985-11-30"), Person("4", "Nour", "Ibrahim", "1985-11-30")], "--dry-run");

        Assert.Equal([(2, false), (4, true)], answer.At("duplicates").EnumerateArray().Select(found => (found.At("line").GetInt32(), found.At("otherLine").ValueKind is JsonValueKind.Number)));
        Assert.Equal((true, "REPORTED", before), (answer.At("looksIntoTheLog").GetBoolean(), answer.Text("duplicates.0.outcome"), await _database.Ask<long>("select last_position from casework.log_head")));
    }

    [Fact]
    public async Task Compares_with_what_a_corrected_opening_says_by_now()
    {
        await Import(0, [Person("1", "Khaled", "Haddad", "1991-04-07")]);
        await using var server = await ApiServer.Start(_database, _data.Path);
        var ada = server.As(Callers.Ada);
        await Projected(server);
        var pathway = (await ada.Ask("{ pathways(first: 1) { nodes { id } } }")).Data.Text("pathways.nodes.0.id")!;
        var entry = (await ada.Ask("query($id: ID!) { pathway(id: $id) { timeline(first: 1) { nodes { id } } } }", new { id = pathway })).Data.Text("pathway.timeline.nodes.0.id");
        var opening = new { municipality = _town, givenName = "Nour", familyName = "Ibrahim", bornOn = "1985-11-30", nationality = "SYR", preferredLanguage = "ar", arrivedOn = "2026-03-02" };
        var replacement = new { pathwayOpened = opening };
        (await ada.On(pathway, "correctEntry", new { entryId = entry, replacement, correctedEffectiveOn = "2026-03-02", reason = "Another person's papers." })).Accepted();
        await Projected(server);

        var answer = await Import(0, [Person("2", "Khaled", "Haddad", "1991-04-07"), Person("3", "Nour", "Ibrahim", "1985-11-30")], "--dry-run");

        Assert.Equal([3], answer.At("duplicates").EnumerateArray().Select(found => found.At("line").GetInt32()));
    }

    private async Task Projected(ApiServer server)
    {
        var at = await _database.Ask<long>("select last_position from casework.log_head");
        (await server.As(Callers.Ada).Ask("query($at: Long) { pathways(first: 1, minPosition: $at) { totalCount } }", new { at })).Data.At("pathways");
    }

    private string Person(string reference, string given, string family, string born) => Row($"{_sender}-{reference}", _town, given, family, born);

    private Task<long> SuspectedIn(string town) => _database.Ask<long>($"{Suspected} and tenant_id = '{town}'");

    private async Task<JsonElement> Import(int exit, IEnumerable<string> rows, params string[] options)
    {
        var path = Path.Combine(_data.Path, $"{Guid.NewGuid():n}.csv");
        await System.IO.File.WriteAllBytesAsync(path, File([.. rows]));
        var environment = _data.Production;
        environment["ConnectionStrings__Casework"] = _database.AppConnectionString;
        environment["ConnectionStrings__CaseworkOwner"] = _database.OwnerConnectionString;
        var finished = await CaseworkProcess.Run(environment, ["import", path, "--json", .. options]);
        Assert.True(finished.Exit == exit, $"{finished.Exit}: {finished.Output}{finished.Errors}");
        return finished.Document;
    }
}
