using Casework.Domain.Pathways.Lifecycle;
using Casework.Testing;
using static Casework.Projections.Tests.LifeOfAPathway;

namespace Casework.Projections.Tests;

public class ErasingNames(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Takes_them_out_of_the_worklist_at_once()
    {
        await using var log = await PathwayLog.Start(database);
        var (erased, kept) = (Guid.NewGuid(), Guid.NewGuid());
        await log.Record(PathwayLog.Tenant, erased, On(1, 5, Opened("Canary")));
        await log.Record(PathwayLog.Tenant, kept, On(1, 5, Opened("Robin")));

        await log.DestroyKeys(erased);
        Assert.True(await log.Names.Erase(PathwayLog.Tenant, erased, CancellationToken.None));
        var table = await database.Ask<string>("select string_agg(t::text, '') from casework.pathway_summaries t");

        Assert.DoesNotContain("Canary", table);
        Assert.Contains("Robin", table);
        Assert.Contains(erased.ToString(), table);
    }

    [Fact]
    public async Task Lasts_through_a_rebuild()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, On(1, 5, Opened("Canary")));

        await log.DestroyKeys(id);
        await log.Rebuild(PathwaySummaryProjection.Name);
        var line = (await log.Summaries.Named(PathwayLog.Tenant, [id], CancellationToken.None))[id];

        Assert.Null(line.FamilyName);
        Assert.Equal(PathwayStatus.Open, line.Status);
    }

    [Fact]
    public async Task Does_not_reach_another_municipality()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, On(1, 5, Opened()));

        Assert.False(await log.Names.Erase(PathwayLog.OtherTenant, id, CancellationToken.None));
        Assert.Equal("Ahmadi", (await log.Summaries.Named(PathwayLog.Tenant, [id], CancellationToken.None))[id].FamilyName);
    }
}
