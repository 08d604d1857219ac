namespace Casework.DisclosureControl.Attacks;

/// <summary>How far what is published lies from what is true: a milestone that 12 in a hundred people of a caseload reach in a year.</summary>
/// <param name="Quarter">Mean absolute error.</param>
/// <param name="Hidden">Share of quarters of which nothing is published.</param>
public sealed record Usefulness(double Quarter, double Year, double Hidden)
{
    private const double PerYear = 0.12;

    /// <param name="publish">What is published of four quarters and of the year.</param>
    public static Usefulness Of(int caseload, int trials, int seed, Func<int[], Random, IReadOnlyList<int?>> publish)
    {
        var random = new Random(seed);
        var (quarters, shown, years, shownYears) = (0.0, 0, 0.0, 0);
        for (var trial = 0; trial < trials; trial++)
        {
            var truth = Enumerable.Range(0, 4).Select(_ => Poisson(caseload * PerYear / 4, random)).ToArray();
            var published = publish(truth, random);
            for (var quarter = 0; quarter < 4; quarter++)
            {
                if (published[quarter] is not { } value)
                    continue;
                quarters += Math.Abs(value - truth[quarter]);
                shown++;
            }

            if (published[4] is not { } year)
                continue;
            years += Math.Abs(year - truth.Sum());
            shownYears++;
        }

        return new(quarters / Math.Max(1, shown), years / Math.Max(1, shownYears), 1 - (shown / (4.0 * trials)));
    }

    /// <summary>By a method for tables: the year is the sum of a table of four quarters.</summary>
    public static Usefulness Of(IDisclosureControl method, int caseload, int trials, int seed) => Of(caseload, trials, seed, (truth, random) =>
    {
        var people = truth.SelectMany((count, quarter) => Enumerable.Repeat(quarter + 1, count)).Select(quarter => ((IReadOnlyList<int>)[quarter], (ulong)random.NextInt64(long.MinValue, long.MaxValue)));
        var published = method.Protect(FrequencyTable.Of(new TableShape(4), people));
        return [.. published.Skip(1), published[0]];
    });

    /// <summary>As the council's releases publish it.</summary>
    public static Usefulness Of(AttackedReleases releases, int caseload, int trials, int seed)
    {
        ExactRandom? noise = null;
        return Of(caseload, trials, seed, (truth, random) =>
        {
            var published = releases.Year(truth, noise ??= SeededNoise.Of(random));
            return [.. published.Quarters.Select(count => (int?)count), published.Year];
        });
    }

    private static int Poisson(double mean, Random random)
    {
        var (count, left) = (-1, 1.0);
        for (var end = Math.Exp(-mean); left > end; count++)
            left *= random.NextDouble();
        return count;
    }
}
