namespace Casework.DisclosureControl.Attacks;

/// <summary>Somebody who knows everybody in the figures but one person, and how the noise is drawn.</summary>
internal sealed class Attacker(AttackedReleases releases, Random random)
{
    // Far from 0, where nothing is cut off: what is cut off tells less.
    private const int Usual = 40;
    private const int Quarters = 4;

    private readonly ExactRandom _noise = SeededNoise.Of(random);

    /// <summary>How much likelier what is published of a year of a milestone is with the person than without, as a logarithm.</summary>
    /// <param name="isIn">Whether the person is counted.</param>
    /// <param name="quarter">Where the person would be.</param>
    public double OfYear(bool isIn, int quarter) => OfYear(isIn ? quarter : null)[quarter];

    /// <summary>The same for each quarter that it could be.</summary>
    /// <param name="counted">Where the person is counted; null for nowhere.</param>
    public double[] OfYear(int? counted)
    {
        var known = Enumerable.Range(0, Quarters).Select(_ => Usual + random.Next(10)).ToArray();
        var published = releases.Year([.. known.Select((count, index) => count + (index == counted ? 1 : 0))], _noise);
        var year = Evidence(published.MeasuredYear, known.Sum(), releases.Noise.Year);
        return [.. known.Select((count, index) => Evidence(published.Measured[index], count, releases.Noise.Quarter) + year)];
    }

    /// <summary>The same of a stock table.</summary>
    public double OfStock(bool isIn)
    {
        var known = Usual + random.Next(10);
        return Evidence(releases.Stock(known + (isIn ? 1 : 0), _noise), known, releases.Noise.Stock);
    }

    /// <summary>The same of everything that is ever published.</summary>
    public double OfLifetime(bool isIn) =>
        Enumerable.Range(0, releases.Noise.Milestones).Sum(milestone => OfYear(isIn, milestone % 4)) + Enumerable.Range(0, releases.Noise.Stocks).Sum(_ => OfStock(isIn));

    // Of discrete Gaussian noise, exactly.
    private static double Evidence(int published, int known, decimal variance) => (published - known - 0.5) / (double)variance;
}
