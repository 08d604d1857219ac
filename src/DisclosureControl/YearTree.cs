namespace Casework.DisclosureControl;

/// <summary>
/// A year and its quarters, each measured by itself: together they say more than each alone, and after <see cref="Consistent"/> they
/// agree. What is made of noisy figures costs no further privacy.
/// </summary>
/// <param name="Quarters">Noisy counts of four quarters.</param>
/// <param name="Year">A noisy count of the year.</param>
/// <param name="QuarterVariance">σ² of a quarter.</param>
/// <param name="YearVariance">σ² of the year.</param>
public sealed record YearTree(IReadOnlyList<double> Quarters, double Year, double QuarterVariance, double YearVariance)
{
    /// <summary>σ² of the year after <see cref="Consistent"/>.</summary>
    public double ConsistentYearVariance => 1 / ((1 / YearVariance) + (1 / (Quarters.Count * QuarterVariance)));

    /// <summary>The weighted least-squares estimate: the likeliest figures whose quarters add up to the year.</summary>
    /// <seealso href="https://arxiv.org/abs/0904.0942">Hay, Rastogi, Miklau and Suciu (2010), section 4</seealso>
    public YearTree Consistent()
    {
        var sum = Quarters.Sum();
        var year = ConsistentYearVariance * ((Year / YearVariance) + (sum / (Quarters.Count * QuarterVariance)));
        var share = (year - sum) / Quarters.Count;
        return this with { Quarters = [.. Quarters.Select(quarter => quarter + share)], Year = year };
    }

    /// <summary>Whole numbers of 0 or more whose quarters add up to the year.</summary>
    public (IReadOnlyList<int> Quarters, int Year) Rounded()
    {
        var year = Math.Max(0, (int)Math.Round(Year, MidpointRounding.ToEven));
        var shares = Projected(year);
        var quarters = shares.Select(share => (int)Math.Floor(share)).ToArray();
        // What rounding down has left goes to those that lost most by it, the earlier first.
        foreach (var (_, index) in shares.Select((share, index) => (Lost: share - Math.Floor(share), Index: index)).OrderByDescending(quarter => quarter.Lost).ThenBy(quarter => quarter.Index).Take(year - quarters.Sum()))
            quarters[index]++;
        return (quarters, year);
    }

    // The nearest figures of 0 or more with that sum.
    private double[] Projected(int sum)
    {
        var falling = Quarters.OrderDescending().ToArray();
        var (running, shift) = (0.0, 0.0);
        for (var i = 0; i < falling.Length; i++)
        {
            running += falling[i];
            var candidate = (sum - running) / (i + 1);
            if (falling[i] + candidate >= 0)
                shift = candidate;
        }

        return [.. Quarters.Select(quarter => Math.Max(0, quarter + shift))];
    }
}
