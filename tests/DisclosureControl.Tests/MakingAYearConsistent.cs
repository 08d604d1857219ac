namespace Casework.DisclosureControl.Tests;

public class MakingAYearConsistent
{
    [Fact]
    public void Weighs_the_year_against_its_quarters()
    {
        var year = new YearTree([10, 12, 8, 10], 50, 20, 20).Consistent();
        // The quarters' sum has four times the variance of the year, so the year counts for four of five parts: 48.
        Assert.Equal(48, year.Year, 1e-9);
        Assert.Equal([12, 14, 10, 12], year.Quarters.Select(quarter => Math.Round(quarter, 9)));
        Assert.Equal(4.0, Math.Sqrt(year.ConsistentYearVariance), 1e-9);
    }

    [Fact]
    public void Changes_nothing_that_agrees()
    {
        var year = new YearTree([1, 2, 3, 4], 10, 20, 20);
        Assert.Equal((year.Year, 0.0), (year.Consistent().Year, year.Consistent().Quarters.Zip(year.Quarters, (one, other) => Math.Abs(one - other)).Max()));
    }

    [Theory]
    [InlineData(new[] { 2.4, 2.4, 2.4, 2.8 }, 10, new[] { 3, 2, 2, 3 })]
    [InlineData(new[] { -3.0, 2, 2, 2 }, 3, new[] { 0, 1, 1, 1 })]
    [InlineData(new[] { -3.0, -2, -2, -2 }, -9, new[] { 0, 0, 0, 0 })]
    [InlineData(new[] { 5.0, 5, 5, 5 }, 20, new[] { 5, 5, 5, 5 })]
    public void Rounds_to_whole_numbers_that_add_up(double[] quarters, double year, int[] rounded)
    {
        var (whole, sum) = new YearTree(quarters, year, 20, 20).Rounded();
        Assert.Equal(rounded, whole);
        Assert.Equal(rounded.Sum(), sum);
    }

    [Fact]
    public void Adds_up_whatever_was_drawn()
    {
        var random = new Random(3);
        for (var i = 0; i < 10_000; i++)
        {
            var tree = new YearTree([.. Enumerable.Range(0, 4).Select(_ => (random.NextDouble() * 40) - 20)], (random.NextDouble() * 100) - 40, 20, 20).Consistent();
            Assert.Equal(tree.Year, tree.Quarters.Sum(), 1e-9);
            var (quarters, year) = tree.Rounded();
            Assert.Equal(year, quarters.Sum());
            Assert.All(quarters, quarter => Assert.True(quarter >= 0));
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 10)]
    public void Rounds_to_five(int count, int rounded) => Assert.Equal(rounded, new Rounding().Of(count));
}
