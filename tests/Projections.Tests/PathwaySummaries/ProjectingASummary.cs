using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Testing;
using static Casework.Projections.Tests.LifeOfAPathway;

namespace Casework.Projections.Tests;

public class ProjectingASummary(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Shows_where_a_pathway_stands()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();

        await log.Record(PathwayLog.Tenant, id, UntilTheReview);
        var line = await Line(log, id);

        Assert.Equal(
            new PathwaySummary(
                id, "Ahmadi", "Sara", "13004000", PathwayStatus.Active, "ada", LanguageLevel.A2, OpenRecognitions: 1, OpenSpells: 1,
                ArrivedOn: new(2026, 1, 2), OpenedOn: new(2026, 1, 5), LastContactOn: new(2026, 1, 7), NextDueOn: new(2026, 7, 15),
                line!.ChangedAt, Version: 23),
            line);
        Assert.InRange(line.ChangedAt, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public async Task Follows_to_the_end()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();

        await log.Record(PathwayLog.Tenant, id, Whole);
        var line = await Line(log, id);

        Assert.Equal(
            new PathwaySummary(
                id, FamilyName: null, GivenName: null, "13004000", PathwayStatus.Active, "ben", LanguageLevel.A2, OpenRecognitions: 1, OpenSpells: 0,
                ArrivedOn: new(2026, 1, 2), OpenedOn: new(2026, 1, 4), LastContactOn: new(2026, 1, 7), NextDueOn: null,
                line!.ChangedAt, Version: Whole.Count, Erased: true),
            line);
    }

    [Fact]
    public async Task Takes_in_what_became_known_late()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, UntilTheReview);

        await log.Record(PathwayLog.Tenant, id, On(1, 6, new LifecycleEvent.CaseworkerAssigned("ben")), On(1, 6, new LifecycleEvent.ContactRecorded(ContactChannel.Phone, null)));
        var line = await Line(log, id);

        Assert.Equal(("ben", new DateOnly(2026, 1, 7), 25), (line!.Caseworker, line.LastContactOn!.Value, line.Version));
    }

    [Fact]
    public async Task Follows_corrections_and_retractions()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, On(1, 5, Opened(), OpeningId));

        await log.Record(PathwayLog.Tenant, id, On(1, 6, new CorrectionEvent.EntryCorrected(OpeningId, Opened("Ahmady"), new DateOnly(2026, 1, 3), "misspelt")));
        var corrected = await Line(log, id);
        await log.Record(PathwayLog.Tenant, id, On(1, 7, new CorrectionEvent.EntryRetracted(OpeningId, "another person's")));

        Assert.Equal(("Ahmady", new DateOnly(2026, 1, 3)), (corrected!.FamilyName, corrected.OpenedOn));
        Assert.Null(await Line(log, id));
    }

    [Fact]
    public async Task Shows_no_line_for_a_pathway_that_was_never_opened()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();

        await log.Record(PathwayLog.Tenant, id, On(1, 8, new ArrivalEvent.FirstReceptionEntered("North")));

        Assert.Null(await Line(log, id));
    }

    private static async Task<PathwaySummary?> Line(PathwayLog log, Guid id) =>
        (await log.Summaries.Named(PathwayLog.Tenant, [id], CancellationToken.None)).GetValueOrDefault(id);
}
