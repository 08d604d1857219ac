namespace Casework.DisclosureControl.Tests;

public class PerturbingByCellKeys
{
    private static readonly CellKeyTable Table = CellKeyTable.Generate(largestChange: 5, variance: 3, blocked: 2, staying: 0.5);

    // The published table (sdcTools/tauargus, data/cellkey/Magnitude/ptab_freq.txt): D = 5, V = 3, js = 2, p = 0.5.
    [Theory]
    [InlineData(1, new[] { 0, 3, 4, 5, 6 }, new[] { 0.73446954, 0.13672019, 0.07279631, 0.03742956, 0.0185844 })]
    [InlineData(2, new[] { 0, 3, 4, 5, 6, 7 }, new[] { 0.40880704, 0.40664356, 0.14762398, 0.03231882, 0.00426687, 0.00033972 })]
    [InlineData(3, new[] { 0, 3, 4, 5, 6, 7, 8 }, new[] { 0.18737598, 0.5, 0.15629816, 0.09081388, 0.04324201, 0.01687388, 0.00539609 })]
    [InlineData(6, new[] { 3, 4, 5, 6, 7, 8, 9, 10, 11 }, new[] { 0.09063278, 0.09217047, 0.09217047, 0.5, 0.07126272, 0.05759409, 0.04378668, 0.03131516, 0.02106764 })]
    [InlineData(8, new[] { 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 }, new[] { 0.01158491, 0.02539548, 0.04675981, 0.07231718, 0.09394263, 0.5, 0.09394263, 0.07231718, 0.04675981, 0.02539548, 0.01158491 })]
    public void Has_the_published_probabilities(int count, int[] published, double[] probabilities)
    {
        Assert.Equal(published, Table.Rows[count].Select(transition => transition.Published));
        Assert.All(Table.Rows[count].Zip(probabilities), pair => Assert.Equal(pair.Second, pair.First.Probability, 2e-8));
    }

    [Fact]
    public void Has_the_published_shape()
    {
        Assert.Equal((9, 66), (Table.Rows.Count, Table.Rows.Sum(row => row.Count)));
        Assert.Equal(["0.266", "0.345", "0.221", "0.443", "0.485", "0.484", "0.519", "0.506", "0.500"],
            Enumerable.Range(0, 9).Select(count => (count == 0 ? 1 - Table.Rows[1][0].Probability : Table.NeighbourDistance(count)).ToString("0.000", System.Globalization.CultureInfo.InvariantCulture)));
    }

    // What the tests of the R package cellKey expect of the same table (sdcTools/cellKey, test_countvars.R): over all transitions, the mean probability, lower and
    // upper bound of the keys, and change.
    [Fact]
    public void Has_the_published_means()
    {
        var (transitions, lower, change) = (0, 0.0, 0.0);
        foreach (var (count, row) in Table.Rows.Index())
        {
            var below = 0.0;
            foreach (var (published, probability) in row)
            {
                (transitions, lower, change) = (transitions + 1, lower + below, change + published - count);
                below += probability;
            }
        }

        Assert.Equal((66, 0.136, 0.562, 1.045), (transitions, Math.Round(9.0 / transitions, 3), Math.Round(lower / transitions, 3), Math.Round(change / transitions, 3)));
        Assert.Equal(0.698, Math.Round((lower + 9) / transitions, 3));
    }

    [Theory]
    [InlineData(5, 3, 2, 0.5)]
    [InlineData(5, 2.001, 2, 0.5)]
    [InlineData(3, 1.5, 0, 0)]
    [InlineData(7, 4, 2, 0.3)]
    public void Changes_nothing_on_average_and_as_much_as_is_asked_for(int largest, double variance, int blocked, double staying)
    {
        var table = CellKeyTable.Generate(largest, variance, blocked, staying);
        foreach (var (count, row) in table.Rows.Index().Skip(1))
        {
            Assert.Equal(1, row.Sum(to => to.Probability), 1e-9);
            Assert.Equal(0, row.Sum(to => to.Probability * (to.Published - count)), 1e-9);
            Assert.Equal(variance, row.Sum(to => to.Probability * Math.Pow(to.Published - count, 2)), 1e-9);
            Assert.All(row, to => Assert.True(to.Probability > 0 && to.Published >= 0 && (to.Published == 0 || to.Published > blocked) && Math.Abs(to.Published - count) <= largest));
            Assert.True(staying == 0 || count <= blocked || row.Single(to => to.Published == count).Probability == staying);
        }
    }

    [Fact]
    public void Grows_towards_the_true_count() => Assert.All(Table.Rows.Index().Skip(6), row =>
    {
        Assert.Equal(row.Item.Where(to => to.Published <= row.Index).OrderBy(to => to.Probability + (1e-9 * to.Published)), row.Item.Where(to => to.Published <= row.Index));
        Assert.Equal(row.Item.Where(to => to.Published >= row.Index).OrderByDescending(to => to.Probability), row.Item.Where(to => to.Published >= row.Index));
    });

    [Fact]
    public void Publishes_by_the_key_and_always_the_same()
    {
        Assert.Equal((0, 3, 6), (Table.Of(1, 0), Table.Of(1, (ulong)(0.8 * ulong.MaxValue)), Table.Of(1, ulong.MaxValue)));
        Assert.Equal(0, Table.Of(0, ulong.MaxValue));
        Assert.Equal((95, 100, 105), (Table.Of(100, 0), Table.Of(100, ulong.MaxValue / 2), Table.Of(100, ulong.MaxValue)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Table.Of(-1, 0));
    }

    [Fact]
    public void Says_when_there_is_no_such_table() => Assert.Throws<ArgumentException>(() => CellKeyTable.Generate(largestChange: 1, variance: 3, blocked: 0, staying: 0.5));
}
