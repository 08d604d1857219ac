using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Erasure;
using Casework.EventStore;
using Casework.Testing;

namespace Casework.Projections.Tests;

public class RebuildingReadModels(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly (string Projection, string Table)[] All =
    [
        (PathwaySummaryProjection.Name, "pathway_summaries"),
        (PathwayTimelineProjection.Name, "pathway_timelines"),
        (PathwayDeadlineProjection.Name, "pathway_deadlines"),
        (PathwaySkillProjection.Name, "pathway_skills"),
        (PathwayMatchProjection.Name, "pathway_matches"),
        (InterpreterBookingProjection.Name, "interpreter_bookings"),
        (RightsInformationProjection.Name, "rights_information"),
        (PathwayMilestoneProjection.Name, "pathway_milestones"),
    ];

    [Fact]
    public async Task Gives_the_rows_that_were_written_as_events_came_in()
    {
        await using var log = await PathwayLog.Start(database);
        var random = new Random(1);
        for (var i = 0; i < 8; i++)
            await RecordInPieces(log, Guid.NewGuid(), random);
        var live = await Dump();

        foreach (var (projection, table) in All)
        {
            await database.Execute($"delete from casework.{table} where ctid in (select ctid from casework.{table} limit 3)");
            Assert.NotEqual(live[table], (await Dump())[table]);
            await log.Rebuild(projection);
        }

        Assert.Equal(live, await Dump());
    }

    [Fact]
    public async Task Is_not_needed_where_a_check_finds_the_rows_to_be_the_fold_of_the_log()
    {
        await using var log = await PathwayLog.Start(database);
        var random = new Random(2);
        for (var i = 0; i < 4; i++)
            await RecordInPieces(log, Guid.NewGuid(), random);

        foreach (var (projection, _) in All)
        {
            var certificate = await log.Check(projection);
            Assert.True(certificate.IsComplete, string.Join('\n', certificate.Examples));
            Assert.True(certificate.Rows > 0);
        }

        await database.Execute("update casework.pathway_summaries set family_name = 'Somebody' where ctid = (select ctid from casework.pathway_summaries limit 1)");
        var spoilt = await log.Check(PathwaySummaryProjection.Name);
        Assert.Equal(2, spoilt.Differences);
        await log.Rebuild(PathwaySummaryProjection.Name);
        Assert.True((await log.Check(PathwaySummaryProjection.Name)).IsComplete);
    }

    // Entries become known in any order.
    private static async Task RecordInPieces(PathwayLog log, Guid pathwayId, Random random)
    {
        var left = new Queue<NewEvent<PathwayEvent>>(LifeOfAPathway.Whole.Where(next => next.Event is not ErasureEvent).OrderBy(_ => random.Next()));
        while (left.Count > 0)
        {
            var piece = Enumerable.Range(0, Math.Min(left.Count, random.Next(1, 20))).Select(_ => left.Dequeue()).ToList();
            await log.Record(PathwayLog.Tenant, pathwayId, piece);
        }
    }

    private async Task<Dictionary<string, string>> Dump()
    {
        var dump = new Dictionary<string, string>();
        foreach (var (_, table) in All)
        {
            dump[table] = await database.Ask<string>($"select string_agg(t::text, E'\\n' order by t::text) from casework.{table} t") ?? "";
            Assert.NotEmpty(dump[table]);
        }

        return dump;
    }
}
