using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using Casework.Projections.Questions;
using Casework.Testing;
using static Casework.Projections.Tests.LifeOfAPathway;

namespace Casework.Projections.Tests;

public class ProjectingDeadlines(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string RuleSet = "recognition-clock-bqfg";

    [Fact]
    public async Task Shows_every_clock_that_has_started()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();

        await log.Record(PathwayLog.Tenant, id, UntilTheReview);

        Assert.Equal(
            [
                new(IdOf(id, DeadlineKind.Receipt), DeadlineKind.Receipt, DeadlineNature.Statutory, StageName.Recognition, ClockState.Met, id, ProcedureId, "ada", new(2026, 2, 10), new(2026, 3, 10), RuleSet),
                new(IdOf(id, DeadlineKind.Decision), DeadlineKind.Decision, DeadlineNature.Statutory, StageName.Recognition, ClockState.Suspended, id, ProcedureId, "ada", new(2026, 3, 15), new(2026, 7, 15), RuleSet),
            ],
            await Of(log, id));
    }

    [Fact]
    public async Task Follows_corrections_and_retractions()
    {
        await using var log = await PathwayLog.Start(database);
        var (id, filing, completion) = (Guid.NewGuid(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await log.Record(
            PathwayLog.Tenant, id, On(1, 5, Opened()), On(2, 10, Filed(ProcedureId), filing), On(3, 15, new RecognitionEvent.DocumentsCompleted(ProcedureId), completion));

        await log.Record(
            PathwayLog.Tenant, id,
            On(3, 16, new CorrectionEvent.EntryCorrected(filing, Filed(ProcedureId), new DateOnly(2026, 2, 12), "wrong day")),
            On(3, 16, new CorrectionEvent.EntryRetracted(completion, "incomplete")));

        Assert.Equal(new DateOnly(2026, 3, 12), Assert.Single(await Of(log, id)).DueOn);
    }

    [Fact]
    public async Task Answers_by_page_and_by_id()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, UntilTheReview);

        var page = await log.Deadlines.Page(
            PathwayLog.Tenant,
            new PageRequest(
                Where: new Filter.And(new Filter.Condition("pathwayId", Operator.Eq, id), new Filter.Condition("state", Operator.Eq, "SUSPENDED")),
                Order: [new("dueOn")], CountTotal: true),
            CancellationToken.None);
        var named = await log.Deadlines.Named(PathwayLog.Tenant, [IdOf(id, DeadlineKind.Decision), Guid.NewGuid()], CancellationToken.None);

        Assert.Equal(1, page.TotalCount);
        Assert.Equal(Assert.Single(page.Edges).Node, Assert.Single(named).Value);
    }

    [Fact]
    public async Task Keeps_apart_two_pathways_that_name_the_same_procedure()
    {
        await using var log = await PathwayLog.Start(database);
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        await log.Record(PathwayLog.Tenant, one, On(1, 5, Opened()), On(2, 10, Filed(ProcedureId)));
        await log.Record(PathwayLog.Tenant, other, On(1, 5, Opened()), On(2, 11, Filed(ProcedureId)));

        Assert.Single(await Of(log, one));
        Assert.Single(await Of(log, other));
    }

    [Fact]
    public void Names_a_clock_always_by_the_same_id() => Assert.Equal(
        Guid.Parse("2698d3ff-d23d-8e76-abc5-4a160c3bec54"),
        PathwayDeadlineProjection.IdOf(Guid.Parse("01900000-0000-7000-8000-000000000001"), ProcedureId, DeadlineKind.Decision));

    private static Guid IdOf(Guid pathwayId, DeadlineKind kind) => PathwayDeadlineProjection.IdOf(pathwayId, ProcedureId, kind);

    private static async Task<IEnumerable<PathwayDeadline>> Of(PathwayLog log, Guid id) =>
        (await log.Deadlines.OfPathways(PathwayLog.Tenant, [id], CancellationToken.None))[id];
}
