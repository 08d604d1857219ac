using Casework.Projections.Questions;
using Casework.Projections.Tests.Questions;
using Casework.Testing;
using Npgsql;

namespace Casework.Projections.Tests.InterpreterBookings;

/// <summary>What PostgreSQL does for a page of twenty thousand bookings, as the application's login under row-level security.</summary>
public sealed class PlanningPagesOfBookings(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    public async Task InitializeAsync()
    {
        if (await database.Ask<long>("select count(*) from casework.interpreter_bookings") > 0)
            return;
        // Of six years, a few of them shown today.
        await using var superuser = NpgsqlDataSource.Create(database.SuperuserConnectionString);
        await using var fill = superuser.CreateCommand("""
            insert into casework.interpreter_bookings
            select t, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), (array['ar', 'ti', 'so', 'fa'])[1 + i % 4], i % 3, i % 3, i % 3, i % 6,
                   d + time '09:00', d + time '10:00', d, d - 7, case when i % 6 = 1 then 'pool-' || i % 40 end, null, d + 14
              from unnest(array['13003000', '13004000']) t, generate_series(1, 20000) i, lateral (select date '2020-06-15' + (i % 2190)) day (d)
            """);
        await fill.ExecuteNonQueryAsync();
        await using var analyze = superuser.CreateCommand("vacuum analyze casework.interpreter_bookings");
        await analyze.ExecuteNonQueryAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("startsAt", false, "interpreter_bookings_by_start")]
    [InlineData("startsAt", true, "interpreter_bookings_by_start")]
    [InlineData("requestedOn", false, "interpreter_bookings_by_request")]
    [InlineData("language", true, "interpreter_bookings_by_language")]
    [InlineData("status", false, "interpreter_bookings_by_status")]
    public async Task Has_an_index_for_each_order(string property, bool descending, string index)
    {
        var plan = await Explain(new PageRequest(First: 100, Order: [new(property, descending)]));

        Assert.Contains($"using {index} ", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_those_that_are_shown_and_not_those_of_years()
    {
        var plan = await Explain(new PageRequest(First: 100, Where: new Filter.Condition("shownUntil", Operator.Gte, Today), Order: [new("startsAt")]));

        Assert.True(plan.Contains("interpreter_bookings_shown", StringComparison.Ordinal) || plan.Contains("interpreter_bookings_by_start", StringComparison.Ordinal), plan);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    private async Task<string> Explain(PageRequest request)
    {
        var question = new PageQuestion<BookedInterpreter>(InterpreterBookingRows.Model, Worklist.Tenant, request, Worklist.Cursors);
        await using var application = NpgsqlDataSource.Create(database.AppConnectionString);
        await using var batch = application.CreateBatch();
        batch.BatchCommands.Add(new($"select set_config('casework.tenant', '{Worklist.Tenant}', true)"));
        var rows = question.Rows();
        rows.CommandText = $"explain {rows.CommandText}";
        batch.BatchCommands.Add(rows);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(0));
        return string.Join('\n', plan);
    }
}
