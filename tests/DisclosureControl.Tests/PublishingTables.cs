namespace Casework.DisclosureControl.Tests;

/// <summary>What is the same for every method: the table it takes, and what it says of itself.</summary>
public class PublishingTables
{
    private static readonly TableShape Shape = new(2, 3);

    [Fact]
    public void Counts_everybody_in_every_sum()
    {
        var table = FrequencyTable.Of(Shape, [([1, 1], 10UL), ([1, 3], ulong.MaxValue), ([2, 3], 5UL)]);
        Assert.Equal([3, 1, 0, 2, 2, 1, 0, 1, 1, 0, 0, 1], table.Counts);
        Assert.Equal([14UL, 10, 0, 4, 9, 10, 0, ulong.MaxValue, 5, 0, 0, 5], table.Keys);
        Assert.Equal(table.Counts, FrequencyTable.Of(Shape, [1, 0, 1, 0, 0, 1]).Counts);
    }

    [Fact]
    public void Knows_each_sum_and_its_parts()
    {
        var sums = Shape.Sums().ToList();
        // Four sums over rows, three over columns.
        Assert.Equal((7, 0), (sums.Count, sums[0].Sum));
        var table = FrequencyTable.Of(Shape, [3, 1, 4, 1, 5, 9]);
        Assert.All(sums, sum => Assert.Equal(table.Counts[sum.Sum], sum.Parts.Sum(part => table.Counts[part])));
    }

    [Fact]
    public void Refuses_a_table_of_nothing()
    {
        Assert.Throws<ArgumentException>(() => new TableShape());
        Assert.Throws<ArgumentException>(() => new TableShape(3, 0));
    }

    [Fact]
    public void Rounds_every_cell_for_itself() => Assert.Equal([25, 5, 5, 15, 10, 5, 0, 5, 15, 0, 5, 10], new Rounding().Protect(FrequencyTable.Of(Shape, [3, 1, 4, 1, 5, 9])));

    [Fact]
    public void Changes_the_same_people_alike_in_every_table()
    {
        var keys = CellKeyTable.Generate(largestChange: 5, variance: 3, blocked: 2, staying: 0.5);
        List<(IReadOnlyList<int>, ulong)> people = [([1, 1], 7UL << 60), ([1, 2], 3UL << 58), ([2, 1], 1UL << 62)];
        var whole = keys.Protect(FrequencyTable.Of(Shape, people));
        var column = keys.Protect(FrequencyTable.Of(new TableShape(3), people.Select(one => ((IReadOnlyList<int>)[one.Item1[1]], one.Item2))));
        Assert.Equal(column, whole.Take(4));
    }

    [Fact]
    public void Adds_noise_to_cells_and_lets_sums_follow()
    {
        var noise = new GaussianNoise(60, new ExactRandom());
        var table = FrequencyTable.Of(Shape, [100, 100, 100, 100, 100, 100]);
        var published = noise.Protect(table).Select(count => count!.Value).ToList();
        Assert.All(Shape.Sums(), sum => Assert.Equal(published[sum.Sum], sum.Parts.Sum(part => published[part])));
        Assert.NotEqual(published, noise.Protect(table).Select(count => count!.Value));
    }

    [Fact]
    public void Says_what_each_method_promises()
    {
        IDisclosureControl[] methods = [new ThresholdSuppression(5), new Rounding(), CellKeyTable.Generate(5, 3, 2, 0.5), new GaussianNoise(60, new ExactRandom()), new GaussianNoise(20, new ExactRandom())];
        Assert.Equal(["HEURISTIC", "HEURISTIC", "HEURISTIC", "ZCDP(0.0083333333333333333333333333)", "ZCDP(0.025)"], methods.Select(method => $"{method.Guarantee}"));
    }
}
