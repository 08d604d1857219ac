namespace Casework.DisclosureControl.Attacks;

/// <summary>One person comes into one of five classes between two publications: which one? Asked by somebody who knows everybody else.</summary>
public static class MoverAttack
{
    public const int Classes = 5;

    private const double LikelierIn = 0.5;

    private static readonly TableShape Shape = new(Classes);

    /// <summary>In a stock table that is published before and after.</summary>
    /// <returns>The share of right guesses.</returns>
    public static double Accuracy(IDisclosureControl method, int people, int trials, int seed)
    {
        var random = new Random(seed);
        var right = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            var others = Enumerable.Range(0, people).Select(_ => (Class: Class(random), Key: Key(random))).ToList();
            var mover = (Class: random.Next(1, Classes + 1), Key: Key(random));
            var before = method.Protect(Table(others));
            var after = method.Protect(Table([.. others, mover]));
            var weights = method is CellKeyTable keys
                ? Likelihoods(keys, Table(others), before, after)
                : [.. Enumerable.Range(1, Classes).Select(one => method.Protect(Table([.. others, (one, 0UL)])).SequenceEqual(after) ? 1.0 : 0)];
            right += Guess(weights, random) == mover.Class ? 1 : 0;
        }

        return right / (double)trials;
    }

    /// <summary>In the figures of one quarter of a milestone, of which each class is released as a milestone is.</summary>
    public static double Accuracy(AttackedReleases releases, int trials, int seed)
    {
        var random = new Random(seed);
        var attacker = new Attacker(releases, random);
        var right = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            var (quarter, mover) = (random.Next(4), random.Next(1, Classes + 1));
            double[] evidence = [.. Enumerable.Range(1, Classes).Select(one => attacker.OfYear(one == mover, quarter))];
            right += Guess(evidence, random) == mover ? 1 : 0;
        }

        return right / (double)trials;
    }

    /// <summary>With Gaussian noise of this loss on each class, nobody guesses better than this.</summary>
    public static double Bound(PrivacyLoss loss)
    {
        const double Step = 0.001;
        var sum = 0.0;
        for (var x = -9.0; x < 12; x += Step)
            sum += Step * Math.Exp(-Math.Pow(x - loss.Mu, 2) / 2) / Math.Sqrt(2 * Math.PI) * Math.Pow(Normal.Below(x), Classes - 1);
        return sum;
    }

    // The key of the mover changes one cell's number, or by chance it stays.
    private static double[] Likelihoods(CellKeyTable keys, FrequencyTable table, IReadOnlyList<int?> before, IReadOnlyList<int?> after) =>
    [
        .. Enumerable.Range(1, Classes).Select(one =>
            Enumerable.Range(1, Classes).All(other => other == one || before[other] == after[other]) ? keys.Probability(table.Counts[one] + 1, after[one]!.Value) : 0),
    ];

    private static int Guess(double[] weights, Random random)
    {
        var best = weights.Max();
        var candidates = Enumerable.Range(1, weights.Length).Where(one => weights[one - 1] == best).ToList();
        return candidates[random.Next(candidates.Count)];
    }

    // Classes are not of one size: the first has half, the second half of the rest.
    private static int Class(Random random)
    {
        var at = 1;
        while (at < Classes && random.NextDouble() > LikelierIn)
            at++;
        return at;
    }

    private static ulong Key(Random random) => (ulong)random.NextInt64(long.MinValue, long.MaxValue);

    private static FrequencyTable Table(List<(int Class, ulong Key)> people) => FrequencyTable.Of(Shape, people.Select(one => ((IReadOnlyList<int>)[one.Class], one.Key)));
}
