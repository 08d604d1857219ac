using System.Text;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Import;
using Casework.Api.Tests.Durability;
using Casework.Domain.Pathways.Household;
using Casework.EventStore;
using Casework.Testing;

namespace Casework.Api.Tests.Import;

/// <summary>A row names the guardian, parent or child by the reference of another row.</summary>
public sealed class LinkingArrivals : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Town = "13003000";
    private const string Head = "reference,municipality,given_name,family_name,born_on,nationality,preferred_language,arrived_on,household_reference,household_relation,household_since";

    private readonly TestDatabase _database;
    private readonly OpenLog _log;
    private readonly string _sender = $"{Guid.NewGuid():n}";

    public LinkingArrivals(TestDatabase database) => (_database, _log) = (database, OpenLog.On(database));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _log.DisposeAsync();

    [Fact]
    public async Task Links_both_pathways_once_wherever_the_other_row_stands()
    {
        string[] rows = [Row("child", "2014-03-02", "mother,PARENT,2026-04-01"), Row("mother", "1988-01-20", ",,"), Row("ward", "2012-08-09", "mother,GUARDIAN,"), Row("other child", "2016-03-02", "mother,PARENT,")];

        var first = await Import(rows);
        Assert.Empty(first.Errors);
        Assert.Equal(
            [(HouseholdRelation.Child, "2026-04-01"), (HouseholdRelation.Ward, "2026-03-02"), (HouseholdRelation.Child, "2026-03-02")],
            (await Members("mother")).OrderBy(member => member.Pathway == Id("child") ? 0 : member.Pathway == Id("ward") ? 1 : 2).Select(member => (member.Relation, $"{member.LinkedOn:yyyy-MM-dd}")));
        Assert.Equal((Id("mother"), HouseholdRelation.Guardian), ((await Members("ward"))[0].Pathway, (await Members("ward"))[0].Relation));
        var events = await Events();

        var second = await Import(rows);
        Assert.Equal((4, 0), (second.Known, second.Errors.Count));
        Assert.Equal(events, await Events());
    }

    [Fact]
    public async Task Links_to_somebody_who_was_imported_before()
    {
        await Import(Row("mother", "1988-01-20", ",,"));

        Assert.Empty((await Import(Row("child", "2014-03-02", "mother,PARENT,"))).Errors);

        Assert.Equal(HouseholdRelation.Child, Assert.Single(await Members("mother")).Relation);
    }

    [Fact]
    public async Task Lists_whom_nobody_knows_and_links_when_the_file_is_given_again()
    {
        string[] broken = [Row("child", "2014-03-02", "mother,PARENT,"), Row("mother", "1988-13-20", ",,")];

        var outcome = await Import(broken);
        Assert.Equal(1, outcome.Imported);
        Assert.Equal([(2, "household_reference", "REFERENCE_UNKNOWN"), (3, "born_on", "DATE_INVALID")], outcome.Errors.Select(error => (error.Line, error.Column!, error.Code)));
        Assert.Empty(await Members("child"));

        var mended = await Import(broken[0], Row("mother", "1988-01-20", ",,"));
        Assert.Equal((1, 1, 0), (mended.Imported, mended.Known, mended.Errors.Count));
        Assert.Equal(HouseholdRelation.Parent, Assert.Single(await Members("child")).Relation);
    }

    [Fact]
    public async Task Refuses_another_relation_than_the_one_that_was_imported()
    {
        await Import(Row("mother", "1988-01-20", ",,"), Row("child", "2014-03-02", "mother,PARENT,"));

        var again = await Import(Row("child", "2014-03-02", "mother,SIBLING,"));

        Assert.Equal([(2, "reference", "REFERENCE_REUSED")], again.Errors.Select(error => (error.Line, error.Column!, error.Code)));
        Assert.Equal(HouseholdRelation.Parent, Assert.Single(await Members("child")).Relation);
    }

    [Fact]
    public async Task Records_nothing_when_rows_are_only_checked()
    {
        var before = await Events();

        var outcome = await Import([Row("child", "2014-03-02", "mother,PARENT,")], dryRun: true);

        Assert.Equal((1, 0), (outcome.Imported, outcome.Errors.Count));
        Assert.Equal(before, await Events());
    }

    private string Row(string reference, string born, string household)
    {
        var other = household.Split(',')[0];
        return $"{_sender} {reference},{Town},{reference},Example,{born},SYR,ar,2026-03-02,{(other.Length > 0 ? $"{_sender} {household}" : household)}";
    }

    private Guid Id(string reference) => ArrivalRow.PathwayOf(Town, $"{_sender} {reference}");

    private async Task<IReadOnlyList<HouseholdMember>> Members(string reference) =>
        [.. (await _log.Pathways.Read(new StreamKey(Town, Id(reference)), CancellationToken.None)).State.State.Household.Members];

    private async Task<long> Events() => await _database.Ask<long>("select count(*) from casework.mt_events");

    private Task<ImportOutcome> Import(params string[] rows) => Import(rows, dryRun: false);

    private async Task<ImportOutcome> Import(string[] rows, bool dryRun)
    {
        using var file = new ArrivalsFile(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(rows.Prepend(Head).Select(line => line + "\n")))));
        var import = new ArrivalsImport(dryRun ? null : _log.Pathways, Rules.OfTheHouse, new Today(TimeProvider.System), ArrivalDoubles.WithinTheFile(), DoubleHandling.Report);
        return await import.Run(file, new Progress<long>(), CancellationToken.None);
    }
}
