using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Import;
using Casework.Api.Tests.Durability;
using Casework.Testing;
using static Casework.Api.Tests.Import.Arrivals;

namespace Casework.Api.Tests.Import;

public sealed class ImportingArrivals : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestDatabase _database;
    private readonly OpenLog _log;
    private readonly string _sender = $"{Guid.NewGuid():n}";

    public ImportingArrivals(TestDatabase database) => (_database, _log) = (database, OpenLog.On(database));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _log.DisposeAsync();

    [Fact]
    public async Task Imports_990_of_1000_rows_and_says_what_is_wrong_with_the_others_once()
    {
        var file = ThousandRows();
        var before = await Counts();

        var checkedOnly = await Import(file, dryRun: true);
        Assert.Equal((1_000, 990, 0), (checkedOnly.Rows, checkedOnly.Imported, checkedOnly.Known));
        Assert.Equal(before, await Counts());

        var first = await Import(file);
        Assert.Equal((1_000, 990, 0), (first.Rows, first.Imported, first.Known));
        Assert.Equal(checkedOnly.Errors, first.Errors);
        Assert.Equal(
            [
                (101, "given_name", "VALUE_MISSING"),
                (201, "born_on", "DATE_INVALID"),
                (301, "municipality", "MUNICIPALITY_KEY_INVALID"),
                (401, "nationality", "NATIONALITY_INVALID"),
                (501, "arrived_on", "ARRIVED_BEFORE_BIRTH"),
                (601, null, "ROW_MALFORMED"),
                (701, null, "ROW_MALFORMED"),
                (801, "reference", "REFERENCE_REPEATED"),
                (901, "opened_on", "EFFECTIVE_DATE_IMPOSSIBLE"),
                (1_001, "family_name", "TEXT_NOT_UTF8"),
            ],
            first.Errors.Select(error => (error.Line, error.Column, error.Code)));
        Assert.All(first.Errors, error => Assert.NotEmpty(error.Message));
        var after = await Counts();
        Assert.Equal((before.Streams + 990, before.Events + (3 * 990)), after);

        var second = await Import(file);
        Assert.Equal((1_000, 0, 990), (second.Rows, second.Imported, second.Known));
        Assert.Equal(first.Errors, second.Errors);
        Assert.Equal(after, await Counts());
    }

    [Fact]
    public async Task Refuses_a_reference_that_was_imported_with_other_content()
    {
        await Import(File(Row($"{_sender}-1"), Stranger($"{_sender}-2", 2)));
        var before = await Counts();

        var again = await Import(File(Row($"{_sender}-1", family: "Other"), Stranger($"{_sender}-2", 2), Row($"{_sender}-1", municipality: "13004000", family: "Other")));

        Assert.Equal((1, 1), (again.Imported, again.Known));
        Assert.Equal([(2, "reference", "REFERENCE_REUSED")], again.Errors.Select(error => (error.Line, error.Column, error.Code)));
        Assert.Equal((before.Streams + 1, before.Events + 3), await Counts());
    }

    [Fact]
    public async Task Leaves_nothing_of_a_row_whose_last_command_is_refused()
    {
        var before = await Counts();

        var outcome = await Import(File(Row($"{_sender}-1", facility: new string('x', 201))));

        Assert.Equal((2, "facility", "TEXT_TOO_LONG"), Assert.Single(outcome.Errors.Select(error => (error.Line, error.Column, error.Code))));
        Assert.Equal(before, await Counts());
    }

    private byte[] ThousandRows()
    {
        var lines = Rows(1_000, _sender);
        lines[99] = Row($"{_sender}-100", given: "");
        lines[199] = Row($"{_sender}-200", born: "01.05.1990");
        lines[299] = Row($"{_sender}-300", municipality: "1300300");
        lines[399] = Row($"{_sender}-400", nationality: "Syria");
        lines[499] = Row($"{_sender}-500", born: "2026-03-03", arrived: "2026-03-02");
        lines[599] = Row($"{_sender}-600", given: "Am\"al");
        lines[699] = $"{_sender}-700,13003000,Amal";
        lines[799] = Row($"{_sender}-1");
        lines[899] = Row($"{_sender}-900", opened: "2999-01-01");
        lines[999] = Row($"{_sender}-1000", family: "\u0001");
        // A byte that no UTF-8 text has.
        return [.. File(lines).Select(one => one == 1 ? (byte)0xFF : one)];
    }

    private async Task<ImportOutcome> Import(byte[] bytes, bool dryRun = false)
    {
        using var file = new ArrivalsFile(new MemoryStream(bytes));
        var import = new ArrivalsImport(dryRun ? null : _log.Pathways, Rules.OfTheHouse, new Today(TimeProvider.System), ArrivalDoubles.WithinTheFile());
        return await import.Run(file, new Progress<long>(), CancellationToken.None);
    }

    private async Task<(long Streams, long Events)> Counts() =>
        (await _database.Ask<long>("select count(*) from casework.mt_streams"), await _database.Ask<long>("select count(*) from casework.mt_events"));
}
