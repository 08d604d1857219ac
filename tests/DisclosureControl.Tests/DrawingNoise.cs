using System.Numerics;

namespace Casework.DisclosureControl.Tests;

/// <summary>The draws are compared with the exact probabilities; the seed is fixed, so that what is found is always found.</summary>
public class DrawingNoise
{
    private const int Draws = 60_000;

    [Theory]
    [InlineData(0.25)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(20)]
    [InlineData(60)]
    public void Follows_the_discrete_gaussian(double variance) =>
        Assert.InRange(Deviation(random => random.Gaussian((decimal)variance), n => Math.Exp(-n * n / (2 * variance))), 0, 3.5);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Follows_the_discrete_laplace(int scale) => Assert.InRange(Deviation(random => random.Laplace(scale), n => Math.Exp(-Math.Abs(n) / scale)), 0, 3.5);

    // The power of the test: what differs by a little is found.
    [Theory]
    [InlineData(20, 19)]
    [InlineData(20, 21)]
    [InlineData(20, 5)]
    public void Would_be_found_to_follow_another(double variance, double taken) =>
        Assert.True(Deviation(random => random.Gaussian((decimal)taken), n => Math.Exp(-n * n / (2 * variance))) > 5);

    [Fact]
    public void Draws_from_the_operating_system_unless_told_otherwise()
    {
        var random = new ExactRandom();
        Assert.True(Enumerable.Range(0, 20).Select(_ => random.Gaussian(1_000_000_000)).Distinct().Count() > 15);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Asks_for_a_variance_above_nothing(int variance) => Assert.Throws<ArgumentOutOfRangeException>(() => new ExactRandom().Gaussian(variance));

    [Fact]
    public void Asks_for_a_scale_of_one_or_more() => Assert.Throws<ArgumentOutOfRangeException>(() => new ExactRandom().Laplace(0));

    /// <returns>How far χ² lies from what is expected, in standard deviations; cells of fewer than ten draws are put together.</returns>
    private static double Deviation(Func<ExactRandom, BigInteger> draw, Func<double, double> weight)
    {
        var seeded = new Random(7);
        var random = new ExactRandom(bytes => seeded.NextBytes(bytes.Span));
        var drawn = new Dictionary<int, int>();
        for (var i = 0; i < Draws; i++)
        {
            var number = (int)draw(random);
            drawn[number] = drawn.GetValueOrDefault(number) + 1;
        }

        var all = Enumerable.Range(-2_000, 4_001).Sum(n => weight(n));
        var (chi, cells, restDrawn, restExpected) = (0.0, 0, (double)Draws, (double)Draws);
        for (var n = -2_000; n <= 2_000; n++)
        {
            var expected = Draws * weight(n) / all;
            if (expected < 10)
                continue;
            chi += Math.Pow(drawn.GetValueOrDefault(n) - expected, 2) / expected;
            cells++;
            restDrawn -= drawn.GetValueOrDefault(n);
            restExpected -= expected;
        }

        if (restExpected > 1)
            chi += Math.Pow(restDrawn - restExpected, 2) / restExpected;
        var freedom = cells - (restExpected > 1 ? 0 : 1);
        return Math.Abs(chi - freedom) / Math.Sqrt(2 * freedom);
    }
}
