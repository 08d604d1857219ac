namespace Casework.DisclosureControl.Tests;

public class SuppressingSmallCounts
{
    // Region (A to D) by gender, sums first, as sdcTable publishes its first test data; cells are numbered from 1 there.
    private static readonly FrequencyTable Regions = FrequencyTable.Of(new TableShape(4, 2), [18, 2, 14, 19, 12, 10, 11, 14]);

    // Four people in three of four regions.
    private static readonly FrequencyTable Four = FrequencyTable.Of(new TableShape(4), [1, 2, 1, 0]);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void Hides_what_others_hide(int threshold)
    {
        var published = new ThresholdSuppression(threshold).Protect(Regions);

        Assert.Equal([5, 6, 11, 12], Hidden(published).Select(cell => cell + 1));
        Assert.Equal((15, 11), (published.Count, published.Count(count => count is not null)));
    }

    [Fact]
    public void Hides_one_more_from_who_is_alone_in_a_cell()
    {
        Assert.Equal([1, 3], Hidden(new ThresholdSuppression(2, Width: 0, AgainstContributors: false).Protect(Four)));
        Assert.Equal([1, 2, 3], Hidden(new ThresholdSuppression(2, Width: 0).Protect(Four)));
    }

    [Fact]
    public void Hides_more_the_less_may_be_known()
    {
        Assert.Single(Hidden(new ThresholdSuppression(2, Width: 3, AgainstContributors: false).Protect(Four)).Except([1, 3]));
        Assert.Contains(0, Hidden(new ThresholdSuppression(2, Width: 5).Protect(Four)));
    }

    [Fact]
    public void Publishes_what_is_large_enough_and_zeros()
    {
        var table = FrequencyTable.Of(new TableShape(3), [7, 0, 9]);
        Assert.Equal(table.Counts.Select(count => (int?)count), new ThresholdSuppression(5).Protect(table));
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(5, 3)]
    [InlineData(10, 2)]
    public void Lets_nobody_conclude_a_count(int threshold, int seed)
    {
        foreach (var table in Tables(seed, 25))
        {
            var published = new ThresholdSuppression(threshold).Protect(table);
            var attack = TableAttack.OnSuppression(table.Shape, published);
            Assert.All(Hidden(published), cell =>
            {
                var range = attack.Of(cell);
                Assert.True(range.IsWiderThan(threshold) && range.Least <= table.Counts[cell] && (range.Most is null || table.Counts[cell] <= range.Most), $"{cell} of {string.Join(' ', table.Counts)}: {range}");
            });
            Assert.All(table.Counts.Index(), cell => Assert.True(published[cell.Index] is { } count ? count == cell.Item && count is not > 0 || count >= threshold || count == 0 : cell.Item > 0));
        }
    }

    [Fact]
    public void Lets_nobody_conclude_a_count_who_is_alone_in_a_cell()
    {
        foreach (var table in Tables(9, 25))
        {
            var published = new ThresholdSuppression(3).Protect(table);
            foreach (var own in Hidden(published).Where(cell => table.Counts[cell] == 1))
            {
                var known = published.Select((count, cell) => count is { } shown ? CountRange.Exactly(shown) : cell == own ? CountRange.Exactly(1) : CountRange.Anything);
                var attack = new TableAttack(table.Shape, [.. known]);
                Assert.All(Hidden(published).Where(cell => !table.Shape.IsWithin(own, cell) && !table.Shape.IsWithin(cell, own)), cell => Assert.True(attack.Of(cell).IsWiderThan(3)));
            }
        }
    }

    // The power of the test: hiding small counts alone is found to hide nothing.
    [Fact]
    public void Would_be_found_to_hide_nothing_without_others_beside()
    {
        var published = Regions.Counts.Select(count => count < 3 ? (int?)null : count).ToList();
        Assert.Equal(CountRange.Exactly(2), TableAttack.OnSuppression(Regions.Shape, published).Of(5));
    }

    [Fact]
    public void Is_a_hindrance_and_no_promise() => Assert.Equal("HEURISTIC", $"{new ThresholdSuppression(3).Guarantee}");

    internal static IEnumerable<int> Hidden(IReadOnlyList<int?> published) => published.Index().Where(cell => cell.Item is null).Select(cell => cell.Index);

    private static IEnumerable<FrequencyTable> Tables(int seed, int many)
    {
        var random = new Random(seed);
        TableShape[] shapes = [new(6), new(3, 4), new(5, 2), new(2, 2, 2)];
        return Enumerable.Range(0, many).Select(i => FrequencyTable.Of(shapes[i % shapes.Length], [.. Enumerable.Range(0, 16).Select(_ => random.Next(3) == 0 ? random.Next(3) : random.Next(20))]));
    }
}
