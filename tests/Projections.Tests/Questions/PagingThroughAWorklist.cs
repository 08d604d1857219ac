using Casework.Projections.Questions;
using Casework.Testing;

namespace Casework.Projections.Tests.Questions;

public class PagingThroughAWorklist(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Rows = 300;

    [Fact]
    public async Task Gives_what_the_same_filter_gives_in_memory()
    {
        await using var worklist = new Worklist(database);
        var (random, rows) = await Fill(worklist, seed: 1);
        var matched = 0;

        for (var i = 0; i < 400; i++)
        {
            var filter = RandomQuestions.Filter(random, rows);
            var page = await worklist.Page(new PageRequest(First: 100, Where: filter, CountTotal: true));
            var expected = rows.Where(row => SummaryOracle.Holds(filter, row)).ToList();

            Assert.True(expected.Count == page.TotalCount, $"{filter}: {page.TotalCount} instead of {expected.Count}");
            Assert.Equal(expected.Select(row => row.Id).Order(UuidOrder.Instance).Take(100), page.Edges.Select(edge => edge.Node.Id));
            matched += expected.Count is > 0 and < Rows ? 1 : 0;
        }

        Assert.True(matched > 150, $"only {matched} filters matched some rows and not all");
    }

    [Fact]
    public async Task Gives_the_sequence_of_a_plain_order_by_in_both_directions()
    {
        await using var worklist = new Worklist(database);
        var (random, _) = await Fill(worklist, seed: 2);

        for (var i = 0; i < 60; i++)
        {
            var order = RandomQuestions.Order(random);
            var expected = await worklist.Ids(RandomQuestions.OrderBy(order));
            var size = random.Next(20, 101);

            Assert.Equal(expected, await Forward(worklist, order, size));
            Assert.Equal(expected, await Backward(worklist, order, size));
        }
    }

    [Fact]
    public async Task Says_exactly_whether_there_is_more_on_either_side()
    {
        await using var worklist = new Worklist(database);
        await Fill(worklist, seed: 3);
        var all = await Forward(worklist, [], 100);

        var first = await worklist.Page(new PageRequest(First: 5));
        var second = await worklist.Page(new PageRequest(First: 5, After: first.EndCursor));
        var back = await worklist.Page(new PageRequest(Last: 5, Before: second.StartCursor));
        var last = await worklist.Page(new PageRequest(Last: 5));
        var between = await worklist.Page(new PageRequest(First: 5, After: first.StartCursor, Before: first.EndCursor));

        Assert.Equal((true, false), (first.HasNextPage, first.HasPreviousPage));
        Assert.Equal((true, true), (second.HasNextPage, second.HasPreviousPage));
        Assert.Equal((true, false), (back.HasNextPage, back.HasPreviousPage));
        Assert.Equal((false, true), (last.HasNextPage, last.HasPreviousPage));
        Assert.Equal((true, true), (between.HasNextPage, between.HasPreviousPage));
        Assert.Equal(first.Edges.Select(edge => (edge.Cursor, edge.Node)), back.Edges.Select(edge => (edge.Cursor, edge.Node)));
        Assert.Equal(all[^5..], last.Edges.Select(edge => edge.Node.Id));
        Assert.Equal(all[1..4], between.Edges.Select(edge => edge.Node.Id));
    }

    [Fact]
    public async Task Knows_that_nothing_is_left_before_a_cursor_whose_row_has_gone()
    {
        await using var worklist = new Worklist(database);
        await Fill(worklist, seed: 4);
        var first = await worklist.Page(new PageRequest(First: 1));
        await worklist.Execute($"delete from casework.pathway_summaries where id = '{first.Edges[0].Node.Id}'");

        var second = await worklist.Page(new PageRequest(First: 1, After: first.EndCursor));

        Assert.False(second.HasPreviousPage);
        Assert.Single(second.Edges);
    }

    [Fact]
    public async Task Neither_repeats_nor_skips_a_row_when_others_change_between_pages()
    {
        await using var worklist = new Worklist(database);
        var (random, rows) = await Fill(worklist, seed: 5);
        List<Order> order = [new("nextDueOn"), new("familyName", Descending: true)];
        var before = await worklist.Ids(RandomQuestions.OrderBy(order));
        var touched = new HashSet<Guid>();
        var seen = new List<Guid>();

        for (string? after = null; ;)
        {
            var page = await worklist.Page(new PageRequest(First: 7, After: after, Order: order));
            seen.AddRange(page.Edges.Select(edge => edge.Node.Id));
            if (!page.HasNextPage)
                break;
            after = page.EndCursor;
            var (moved, removed, added) = (rows[random.Next(Rows)].Id, rows[random.Next(Rows)].Id, Worklist.Random(random));
            touched.UnionWith([moved, removed, added.Id]);
            await worklist.Execute($"update casework.pathway_summaries set next_due_on = '2026-01-{random.Next(1, 28):00}' where id = '{moved}'");
            await worklist.Execute($"delete from casework.pathway_summaries where id = '{removed}'");
            await worklist.Insert(Worklist.Tenant, [added]);
        }

        Assert.Equal(before.Where(id => !touched.Contains(id)), seen.Where(id => !touched.Contains(id)));
        Assert.True(before.Count(id => !touched.Contains(id)) > 200);
    }

    [Fact]
    public async Task Reads_only_the_properties_selected()
    {
        await using var worklist = new Worklist(database);
        await Fill(worklist, seed: 6);

        var page = await worklist.Page(new PageRequest(Select: ["openedOn"], Where: new Filter.Condition("familyName", Operator.Neq, null)));

        Assert.All(page.Edges, edge => Assert.Null(edge.Node.FamilyName));
        Assert.All(page.Edges, edge => Assert.NotEqual(default, edge.Node.OpenedOn));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(null, 10)]
    [InlineData(100, 100)]
    public async Task Gives_the_size_asked_for(int? first, int rows)
    {
        await using var worklist = new Worklist(database);
        await Fill(worklist, seed: 7);

        var page = await worklist.Page(new PageRequest(First: first, CountTotal: true));

        Assert.Equal(rows, page.Edges.Count);
        Assert.Equal(Rows, page.TotalCount);
        Assert.True(page.HasNextPage);
    }

    [Theory]
    [InlineData(-1, null, "first")]
    [InlineData(101, null, "first")]
    [InlineData(null, -1, "last")]
    [InlineData(null, 101, "last")]
    [InlineData(1, 1, "last")]
    public async Task Is_refused_for_a_size_that_is_not_given(int? first, int? last, string argument)
    {
        await using var worklist = new Worklist(database);

        var refusal = await Assert.ThrowsAsync<PageSizeException>(() => worklist.Page(new PageRequest(First: first, Last: last)));

        Assert.Equal((argument, 10, 100), (refusal.Argument, refusal.Default, refusal.Most));
    }

    private static async Task<(Random Random, List<PathwaySummary> Rows)> Fill(Worklist worklist, int seed)
    {
        var random = new Random(seed);
        await worklist.Execute("delete from casework.pathway_summaries");
        List<PathwaySummary> rows = [.. Enumerable.Range(0, Rows).Select(_ => Worklist.Random(random))];
        await worklist.Insert(Worklist.Tenant, rows);
        await worklist.Insert(Worklist.OtherTenant, Enumerable.Range(0, 50).Select(_ => Worklist.Random(random)));
        return (random, rows);
    }

    private static async Task<List<Guid>> Forward(Worklist worklist, IReadOnlyList<Order> order, int size)
    {
        var seen = new List<Guid>();
        for (string? after = null; ;)
        {
            var page = await worklist.Page(new PageRequest(First: size, After: after, Order: order));
            Assert.Equal(after is not null, page.HasPreviousPage);
            seen.AddRange(page.Edges.Select(edge => edge.Node.Id));
            if (!page.HasNextPage)
                return seen;
            after = page.EndCursor;
        }
    }

    private static async Task<List<Guid>> Backward(Worklist worklist, IReadOnlyList<Order> order, int size)
    {
        var seen = new List<Guid>();
        for (string? before = null; ;)
        {
            var page = await worklist.Page(new PageRequest(Last: size, Before: before, Order: order));
            Assert.Equal(before is not null, page.HasNextPage);
            seen.InsertRange(0, page.Edges.Select(edge => edge.Node.Id));
            if (!page.HasPreviousPage)
                return seen;
            before = page.StartCursor;
        }
    }
}
