using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Support;
using Casework.Projections.Questions;
using Casework.Testing;
using static Casework.Projections.Tests.LifeOfAPathway;

namespace Casework.Projections.Tests;

public class FindingByMarks(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly KeyHash Hash = new(new byte[32]);

    [Fact]
    public async Task Finds_those_that_have_all_of_them()
    {
        await using var log = await PathwayLog.Start(database);
        var (both, one, none) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var (task, flag) = (Guid.NewGuid(), Guid.NewGuid());
        await log.Record(PathwayLog.Tenant, both, On(1, 5, Opened()), On(1, 6, Task(task)), On(1, 6, Flag(flag, both, NeedKind.Torture)));
        await log.Record(PathwayLog.Tenant, one, On(1, 5, Opened()), On(1, 6, Task(Guid.NewGuid())));
        await log.Record(PathwayLog.Tenant, none, On(1, 5, Opened()));
        Filter[] marks = [new Filter.Marked("id", (long)PathwayMark.SupportTaskOpen), Need(NeedKind.Torture)];

        Assert.Equal(new[] { both, one }.Order(), await Found(log, [both, one, none], marks[0]));
        Assert.Equal([both], await Found(log, [both, one, none], marks[1]));
        Assert.Equal([both], await Found(log, [both, one, none], new Filter.And(marks)));
        Assert.Empty(await Found(log, [both, one, none], Need(NeedKind.Disability)));

        await log.Record(PathwayLog.Tenant, both, On(1, 7, new SupportTaskEvent.SupportTaskDone(task, SupportTaskOutcome.Solved)), On(1, 7, new NeedEvent.NeedFlagCleared(flag, "Settled")));
        Assert.Equal([one], await Found(log, [both, one, none], marks[0]));
        Assert.Empty(await Found(log, [both, one, none], marks[1]));
    }

    [Fact]
    public async Task Tells_nobody_which_need_it_is()
    {
        await using var log = await PathwayLog.Start(database);
        var (here, there) = (Guid.NewGuid(), Guid.NewGuid());
        await log.Record(PathwayLog.Tenant, here, On(1, 5, Opened()), On(1, 6, Flag(Guid.NewGuid(), here, NeedKind.Trafficking)));
        await log.Record(PathwayLog.OtherTenant, there, On(1, 5, Opened()), On(1, 6, Flag(Guid.NewGuid(), there, NeedKind.Trafficking)));

        var marks = await database.Ask<long[]>($"select array_agg(mark) from casework.pathway_marks where pathway_id in ('{here}', '{there}')");

        Assert.Equal(2, marks!.Distinct().Count());
        Assert.All(marks!, mark => Assert.True(mark < 0));
        Assert.DoesNotContain(PathwayMarkProjection.Of(NeedKind.Trafficking, PathwayLog.Tenant, new KeyHash([1])), marks!);
        Assert.Contains(PathwayMarkProjection.Of(NeedKind.Trafficking, PathwayLog.Tenant, Hash), marks!);
    }

    [Fact]
    public async Task Forgets_needs_with_the_person()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, On(1, 5, Opened()), On(1, 6, Task(Guid.NewGuid())), On(1, 6, Flag(Guid.NewGuid(), id, NeedKind.Torture)));
        Assert.Equal(2, await Marks(id));

        await log.DestroyKeys(id);
        await log.Names.Erase(PathwayLog.Tenant, id, CancellationToken.None);
        Assert.Equal(1, await Marks(id));
        await log.Rebuild(PathwayMarkProjection.Name);
        Assert.Equal(1, await Marks(id));
    }

    private static Filter.Marked Need(NeedKind need) => new("id", PathwayMarkProjection.Of(need, PathwayLog.Tenant, Hash));

    private static SupportTaskEvent.SupportTaskOpened Task(Guid id) => new(id, SupportTopic.Banking, "Open an account", DueOn: null);

    private static NeedEvent.NeedFlagRaised Flag(Guid id, Guid pathway, NeedKind need) => new(id, new Personal<NeedKind>(need) { Subject = pathway }, Note: null);

    private static async Task<IEnumerable<Guid>> Found(PathwayLog log, IReadOnlyList<Guid> among, Filter filter) =>
        (await log.Summaries.Page(PathwayLog.Tenant, new PageRequest(First: 100, Where: new Filter.And(new Filter.Condition("id", Operator.In, among), filter)), CancellationToken.None)).Edges.Select(edge => edge.Node.Id).Order();

    private Task<long> Marks(Guid id) => database.Ask<long>($"select count(*) from casework.pathway_marks where pathway_id = '{id}'");
}
