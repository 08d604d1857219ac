namespace Casework.DisclosureControl.Tests;

public class AttackingATable
{
    [Fact]
    public void Finds_the_ends_of_what_a_count_may_be()
    {
        var shape = new TableShape(2, 2);
        var table = FrequencyTable.Of(shape, [2, 18, 10, 12]);
        var attack = TableAttack.OnSuppression(shape, [.. table.Counts.Select((count, cell) => IsInner(shape, cell) ? null : (int?)count)]);
        // Rows of 20 and 22, columns of 12 and 30.
        Assert.Equal(new CountRange(0, 12), attack.Of(shape.Cell(1, 1)));
        Assert.Equal(new CountRange(8, 20), attack.Of(shape.Cell(1, 2)));
        Assert.Equal(new CountRange(0, 12), attack.Of(shape.Cell(2, 1)));
        Assert.Equal(new CountRange(10, 22), attack.Of(shape.Cell(2, 2)));
    }

    [Fact]
    public void Finds_no_end_where_the_sums_are_hidden()
    {
        var attack = TableAttack.OnSuppression(new TableShape(2), [null, null, 7]);
        Assert.Equal((new CountRange(7, null), new CountRange(0, null), CountRange.Exactly(7)), (attack.Of(0), attack.Of(1), attack.Of(2)));
    }

    [Fact]
    public void Says_what_cannot_be() => Assert.Throws<InvalidOperationException>(() => TableAttack.OnSuppression(new TableShape(2), [5, 4, 7]));

    [Fact]
    public void Undoes_rounding_where_sums_leave_no_choice()
    {
        // Five times 12 is 60: rounded to 10 each and 60, nobody of the five can be less.
        var table = FrequencyTable.Of(new TableShape(5), [12, 12, 12, 12, 12]);
        var attack = TableAttack.OnRounding(table.Shape, new Rounding().Protect(table), to: 5);
        Assert.Equal(new CountRange(10, 12), attack.Of(1));
        Assert.Equal(new CountRange(58, 60), attack.Of(0));
        var alone = TableAttack.OnRounding(table.Shape, [60, 10, 10, 10, 10, 15], to: 5);
        Assert.Equal(new CountRange(8, 12), alone.Of(2));
    }

    // Against trying every table there is.
    [Fact]
    public void Agrees_with_trying_everything()
    {
        var random = new Random(5);
        var shape = new TableShape(2, 3);
        for (var round = 0; round < 40; round++)
        {
            int[] counts = [.. Enumerable.Range(0, 6).Select(_ => random.Next(3))];
            var table = FrequencyTable.Of(shape, counts);
            int?[] published = [.. table.Counts.Select(count => random.Next(2) == 0 ? null : (int?)count)];
            published[0] = table.Counts[0];
            var all = Everything(table.Counts[0], 6).Select(some => FrequencyTable.Of(shape, some).Counts).Where(some => published.Zip(some).All(pair => pair.First is null || pair.First == pair.Second)).ToList();
            var attack = TableAttack.OnSuppression(shape, published);
            Assert.All(Enumerable.Range(0, shape.Cells), cell => Assert.Equal(new CountRange(all.Min(some => some[cell]), all.Max(some => some[cell])), attack.Of(cell)));
        }
    }

    private static IEnumerable<int[]> Everything(int sum, int places) => places == 1
        ? [[sum]]
        : Enumerable.Range(0, sum + 1).SelectMany(first => Everything(sum - first, places - 1).Select(rest => (int[])[first, .. rest]));

    private static bool IsInner(TableShape shape, int cell) => shape.Place(cell, 0) > 0 && shape.Place(cell, 1) > 0;
}
