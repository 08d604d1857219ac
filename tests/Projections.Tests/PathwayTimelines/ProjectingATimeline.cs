using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Projections.Questions;
using Casework.Testing;
using static Casework.Projections.Tests.LifeOfAPathway;

namespace Casework.Projections.Tests;

public class ProjectingATimeline(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Shows_every_entry_with_its_fact_in_the_order_recorded()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, Whole);

        var entries = (await Timeline(log, id)).Select(edge => edge.Node).ToList();

        Assert.Equal(Whole.Count, entries.Count);
        Assert.All(Whole.Zip(entries), pair => Assert.True(FactsAreEqual(pair.First.Event, pair.Second.Fact), $"{pair}"));
        Assert.Equal(Whole.Select(recorded => recorded.EffectiveOn), entries.Select(entry => entry.EffectiveOn));
        Assert.Equal(Enumerable.Range(1, Whole.Count), entries.Select(entry => entry.Version));
        Assert.All(entries, entry => Assert.Equal(("ada", "CASEWORKER", id), (entry.Actor, entry.Role, entry.PathwayId)));
        Assert.Equal("recognition-clock-bqfg", entries.First(entry => entry.Type == "recognition_filed").RuleSet);
    }

    [Fact]
    public async Task Names_the_latest_entry_that_corrected_one()
    {
        await using var log = await PathwayLog.Start(database);
        var (id, opening, first, second) = (Guid.NewGuid(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await log.Record(
            PathwayLog.Tenant, id,
            On(1, 5, Opened(), opening),
            On(1, 6, new CorrectionEvent.EntryCorrected(opening, Opened("Ahmady"), new DateOnly(2026, 1, 3), "misspelt"), first),
            On(1, 7, new CorrectionEvent.EntryCorrected(opening, Opened("Ahmadi"), new DateOnly(2026, 1, 3), "it was right"), second));

        var named = await log.Timelines.Named(PathwayLog.Tenant, [opening, first, second], ["correctedBy", "corrects"], CancellationToken.None);

        Assert.Equal(second, named[opening].CorrectedBy);
        Assert.Equal((opening, null), (named[first].Corrects, named[first].CorrectedBy));
        Assert.Null(named[second].CorrectedBy);
    }

    [Fact]
    public async Task Reads_the_log_only_when_the_fact_is_selected()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, On(1, 5, Opened()));

        var without = Assert.Single((await log.Timelines.OfPathway(PathwayLog.Tenant, id, new PageRequest(Select: ["type"]), CancellationToken.None)).Edges);
        var with = Assert.Single((await log.Timelines.OfPathway(PathwayLog.Tenant, id, new PageRequest(Select: ["fact"]), CancellationToken.None)).Edges);

        Assert.Equal(("pathway_opened", null), (without.Node.Type, without.Node.Fact));
        Assert.Equal(Opened(), with.Node.Fact);
    }

    [Fact]
    public async Task Answers_an_auditor_across_pathways()
    {
        await using var log = await PathwayLog.Start(database);
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await log.Record(PathwayLog.Tenant, one, On(1, 5, Opened()), On(1, 6, new LifecycleEvent.CaseworkerAssigned("ada")));
        await log.Record(PathwayLog.Tenant, other, On(1, 5, Opened()), On(1, 9, new LifecycleEvent.CaseworkerAssigned("ben")));

        var page = await log.Timelines.AuditTrail(
            PathwayLog.Tenant,
            new PageRequest(
                Where: new Filter.And(
                    new Filter.Condition("pathwayId", Operator.In, new[] { one, other }),
                    new Filter.Condition("type", Operator.Eq, "caseworker_assigned"),
                    new Filter.Condition("actor", Operator.Eq, "ada"),
                    new Filter.Condition("role", Operator.Eq, "CASEWORKER"),
                    new Filter.Condition("ruleSet", Operator.Eq, null),
                    new Filter.Condition("position", Operator.Gt, 0L),
                    new Filter.Condition("recordedAt", Operator.Gt, DateTimeOffset.UtcNow.AddHours(-1))),
                Order: [new("effectiveOn", Descending: true)]),
            CancellationToken.None);

        Assert.Equal([other, one], page.Edges.Select(edge => edge.Node.PathwayId));
    }

    [Fact]
    public async Task Holds_nothing_personal()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, On(1, 5, Opened("Canary", "Kanari")));

        var table = await database.Ask<string>($"select string_agg(t::text, '') from casework.pathway_timelines t where pathway_id = '{id}'");
        var worklist = await database.Ask<string>($"select string_agg(t::text, '') from casework.pathway_summaries t where id = '{id}'");

        Assert.DoesNotContain("Canary", table);
        Assert.Contains("pathway_opened", table);
        Assert.Contains("Canary", worklist);
    }

    [Fact]
    public async Task Shows_an_erased_fact_as_erased()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, On(1, 5, Opened()));

        await log.DestroyKeys(id);
        var opened = Assert.IsType<Domain.Pathways.Arrival.ArrivalEvent.PathwayOpened>(Assert.Single(await Timeline(log, id)).Node.Fact);

        Assert.True(opened.FamilyName.IsErased);
        Assert.Equal("fa", opened.PreferredLanguage);
    }

    private static async Task<IReadOnlyList<Edge<TimelineEntry>>> Timeline(PathwayLog log, Guid id)
    {
        var edges = new List<Edge<TimelineEntry>>();
        Page<TimelineEntry> page;
        do
        {
            page = await log.Timelines.OfPathway(PathwayLog.Tenant, id, new PageRequest(First: 100, After: edges.LastOrDefault()?.Cursor), CancellationToken.None);
            edges.AddRange(page.Edges);
        }
        while (page.HasNextPage);

        return edges;
    }

    // A list inside a record is compared by reference.
    private static bool FactsAreEqual(object? expected, object? actual) => (expected, actual) switch
    {
        (Domain.Pathways.Recognition.RecognitionEvent.ReceiptConfirmed e, Domain.Pathways.Recognition.RecognitionEvent.ReceiptConfirmed a) =>
            e.MissingDocuments.SequenceEqual(a.MissingDocuments) && e with { MissingDocuments = [] } == a with { MissingDocuments = [] },
        _ => Equals(expected, actual),
    };
}
