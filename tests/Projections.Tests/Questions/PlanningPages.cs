using System.Text.RegularExpressions;
using Casework.Domain.Pathways;
using Casework.Projections.Questions;
using Casework.Testing;
using Npgsql;

namespace Casework.Projections.Tests.Questions;

/// <summary>What PostgreSQL does for a page of ten thousand lines, as the application's login under row-level security.</summary>
public sealed class PlanningPages(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if (await database.Ask<long>("select count(*) from casework.pathway_summaries") > 0)
            return;
        await using var worklist = new Worklist(database);
        var random = new Random(1);
        await worklist.Insert(Worklist.Tenant, Enumerable.Range(0, 10_000).Select(i => Worklist.Random(random) with { FamilyName = i % 20 == 0 ? null : $"Name {random.Next()}" }));
        await worklist.Insert(Worklist.OtherTenant, Enumerable.Range(0, 10_000).Select(_ => Worklist.Random(random)));
        await worklist.Execute("vacuum analyze casework.pathway_summaries");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(null, false, "pathway_summaries_key")]
    [InlineData("familyName", false, "pathway_summaries_by_name")]
    [InlineData("familyName", true, "pathway_summaries_by_name")]
    [InlineData("changedAt", true, "pathway_summaries_by_change")]
    [InlineData("nextDueOn", false, "pathway_summaries_by_due")]
    [InlineData("givenName", true, "pathway_summaries_by_given_name")]
    [InlineData("status", true, "pathway_summaries_by_state")]
    [InlineData("caseworker", false, "pathway_summaries_by_responsible")]
    [InlineData("languageLevel", true, "pathway_summaries_by_level")]
    [InlineData("openRecognitions", false, "pathway_summaries_by_recognitions")]
    [InlineData("openSpells", true, "pathway_summaries_by_spells")]
    [InlineData("arrivedOn", false, "pathway_summaries_by_arrival")]
    [InlineData("openedOn", true, "pathway_summaries_by_opening")]
    [InlineData("lastContactOn", false, "pathway_summaries_by_contact")]
    [InlineData("version", true, "pathway_summaries_by_version")]
    public async Task Walks_an_index_in_order(string? property, bool descending, string index)
    {
        IReadOnlyList<Order> order = property is null ? [] : [new(property, descending)];

        var first = await Explain(new PageRequest(Order: order));
        await using var worklist = new Worklist(database);
        var far = (await worklist.Page(new PageRequest(First: 100, Order: order))).EndCursor;
        var next = await Explain(new PageRequest(After: far, Order: order));

        Assert.Contains($"using {index} ", first);
        Assert.DoesNotContain("Sort", first);
        Assert.Contains($"using {index} ", next);
        // Only the page itself, once it is found, is put in order for the join.
        Assert.DoesNotContain("Sort", next[next.IndexOf("Limit", StringComparison.Ordinal)..]);
        // Starts at the cursor instead of counting up to it.
        Assert.Matches(@"Index Cond: .*(ROW|id >)", next);
    }

    [Fact]
    public async Task Sorts_where_no_index_has_the_order() =>
        Assert.Contains("Sort", await Explain(new PageRequest(Order: [new("openSpells"), new("givenName")])));

    [Theory]
    [InlineData(Operator.StartsWith, true)]
    [InlineData(Operator.Contains, false)]
    public async Task Finds_a_beginning_by_an_index_and_nothing_in_the_middle(Operator op, bool byIndex)
    {
        var plan = await Explain(new PageRequest(Where: new Filter.Condition("familyName", op, "NAME 12345"), Order: [new("familyName")]));

        Assert.Equal(byIndex, Regex.IsMatch(plan, @"pathway_summaries_by_family_beginning .*\n.*Index Cond: .*family_name_folded >="));
    }

    [Fact]
    public async Task Finds_what_it_filters_by_in_the_index_of_names_before_it_reads_a_line()
    {
        var filter = new Filter.And(new Filter.Condition("givenName", Operator.Contains, "a"), new Filter.Condition("openedOn", Operator.Neq, new DateOnly(2026, 1, 3)));

        var page = await Explain(new PageRequest(Where: filter, Order: [new("familyName")], LookNext: false));
        var count = await Explain(new PageRequest(Where: filter, CountTotal: true, Rows: false));

        Assert.True(page.Contains("Index Only Scan using pathway_summaries_by_name on pathway_summaries r_1", StringComparison.Ordinal), page);
        Assert.True(page.Contains("Index Scan using pathway_summaries_key on pathway_summaries r ", StringComparison.Ordinal), page);
        Assert.True(count.Contains("Index Only Scan using pathway_summaries_by_name", StringComparison.Ordinal), count);
    }

    [Fact]
    public async Task Keeps_the_longest_names_there_are()
    {
        const string Tenant = "13005000";
        await using var worklist = new Worklist(database);
        var random = new Random(3);
        // Of three bytes each, and nothing that could be compressed.
        string Longest() => string.Concat(Enumerable.Range(0, Shape.NameLength).Select(_ => (char)random.Next(0x4E00, 0x9F00)));
        var line = Worklist.Random(random) with { FamilyName = Longest(), GivenName = Longest(), Municipality = Tenant };
        await worklist.Insert(Tenant, [line]);

        var found = await worklist.Page(new PageRequest(Where: new Filter.Condition("givenName", Operator.Contains, line.GivenName![100..150]), Order: [new("familyName")]), Tenant);

        Assert.Equal(line.Id, Assert.Single(found.Edges).Node.Id);
    }

    private async Task<string> Explain(PageRequest request)
    {
        var question = new PageQuestion<PathwaySummary>(PathwaySummaries.Model, Worklist.Tenant, request, Worklist.Cursors);
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
