using Casework.Projections.Questions;
using Casework.Testing;
using Npgsql;
using static Casework.Projections.Tests.LifeOfAPathway;

namespace Casework.Projections.Tests;

public class LookingIntoAnotherMunicipality(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("pathway_summaries")]
    [InlineData("pathway_timelines")]
    [InlineData("pathway_deadlines")]
    public async Task Shows_nothing_even_to_a_statement_without_a_condition(string table)
    {
        await using var log = await PathwayLog.Start(database);
        await log.Record(PathwayLog.Tenant, Guid.NewGuid(), UntilTheReview);
        await log.Record(PathwayLog.OtherTenant, Guid.NewGuid(), UntilTheReview);

        var (own, others) = (await Seen(PathwayLog.Tenant, table), await Seen(PathwayLog.OtherTenant, table));

        Assert.Equal([PathwayLog.Tenant], own);
        Assert.Equal([PathwayLog.OtherTenant], others);
        Assert.Empty(await Seen("", table));
        // The control: both are there for one who may see the whole log.
        Assert.Equal([PathwayLog.Tenant, PathwayLog.OtherTenant], await Seen("*", table));
    }

    [Fact]
    public async Task Finds_none_of_its_rows_by_their_ids()
    {
        await using var log = await PathwayLog.Start(database);
        var id = Guid.NewGuid();
        await log.Record(PathwayLog.Tenant, id, [.. UntilTheReview.Select(next => next with { Id = null })]);
        var mine = (await log.Timelines.OfPathway(PathwayLog.Tenant, id, new PageRequest(First: 1), CancellationToken.None)).Edges[0].Node;
        var clocks = (await log.Deadlines.OfPathways(PathwayLog.Tenant, [id], CancellationToken.None))[id].Select(clock => clock.Id).ToList();

        Assert.Equal(2, clocks.Count);
        Assert.Empty(await log.Summaries.Named(PathwayLog.OtherTenant, [id], CancellationToken.None));
        Assert.Empty(await log.Timelines.Named(PathwayLog.OtherTenant, [mine.Id], select: null, CancellationToken.None));
        Assert.Empty((await log.Timelines.OfPathway(PathwayLog.OtherTenant, id, new PageRequest(), CancellationToken.None)).Edges);
        Assert.Empty(await log.Deadlines.Named(PathwayLog.OtherTenant, clocks, CancellationToken.None));
        Assert.Empty(await log.Deadlines.OfPathways(PathwayLog.OtherTenant, [id], CancellationToken.None));
    }

    private async Task<List<string>> Seen(string tenant, string table)
    {
        await using var application = NpgsqlDataSource.Create(database.AppConnectionString);
        await using var batch = application.CreateBatch();
        batch.BatchCommands.Add(new($"select set_config('casework.tenant', '{tenant}', true)"));
        batch.BatchCommands.Add(new($"select distinct tenant_id from casework.{table} order by tenant_id"));
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        var tenants = new List<string>();
        while (await reader.ReadAsync())
            tenants.Add(reader.GetString(0));
        return tenants;
    }
}
