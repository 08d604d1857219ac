namespace Casework.DisclosureControl.Attacks;

/// <summary>
/// People with six characteristics of two values each, of whom all tables by one, two and three characteristics are published: how many of their
/// records can be put together again? By the least squares that fit all tables at once.
/// </summary>
public static class ReconstructionAttack
{
    public const int Tables = 41;

    private const int Characteristics = 6;
    private const int Kinds = 1 << Characteristics;
    private const int People = 60;
    private const int Steps = 300;

    // No step is too long: the sum over all tables of how often a kind of record counts in a table's squares.
    private const double Steepest = (6 * 32) + (15 * 16) + (20 * 8);

    private static readonly int[][] Chosen =
        [.. Enumerable.Range(1, Kinds - 1).Select(bits => Enumerable.Range(0, Characteristics).Where(one => (bits >> one & 1) == 1).ToArray()).Where(some => some.Length <= 3)];

    /// <returns>The share of records that are put together right.</returns>
    /// <param name="method">Null when all tables are published as they are.</param>
    public static double Recovered(IDisclosureControl? method, int trials, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, trials).Average(_ =>
        {
            var people = Population(random);
            return Alike(people.Select(one => one.Kind), Rounded(Fitted([.. Chosen.Select(some => Published(method, people, some))])));
        });
    }

    /// <summary>What somebody gets right who knows the tables of the whole country, and nothing of these people.</summary>
    public static double Baseline(int trials, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, trials).Average(_ =>
        {
            var guessed = new int[Kinds];
            var people = Population(random);
            foreach (var (kind, _) in Population(random))
                guessed[kind]++;
            return Alike(people.Select(one => one.Kind), guessed);
        });
    }

    // Characteristics go together: most people have most of them, or few.
    private static List<(int Kind, ulong Key)> Population(Random random) =>
    [
        .. Enumerable.Range(0, People).Select(_ =>
        {
            var share = random.Next(2) == 0 ? 0.9 : 0.15;
            var kind = Enumerable.Range(0, Characteristics).Where(_ => random.NextDouble() < share).Sum(one => 1 << one);
            return (kind, (ulong)random.NextInt64(long.MinValue, long.MaxValue));
        }),
    ];

    private static double?[] Published(IDisclosureControl? method, List<(int Kind, ulong Key)> people, int[] some)
    {
        var shape = new TableShape([.. some.Select(_ => 2)]);
        var table = FrequencyTable.Of(shape, people.Select(one => ((IReadOnlyList<int>)[.. some.Select(at => 1 + (one.Kind >> at & 1))], one.Key)));
        var published = method?.Protect(table) ?? [.. table.Counts.Select(count => (int?)count)];
        return [.. Enumerable.Range(0, 1 << some.Length).Select(cell => (double?)published[shape.Cell([.. some.Select((_, dimension) => 1 + (cell >> dimension & 1))])])];
    }

    // By accelerated steps downhill, none of which goes below 0.
    private static double[] Fitted(double?[][] tables)
    {
        var (at, ahead, momentum) = (new double[Kinds], Enumerable.Repeat((double)People / Kinds, Kinds).ToArray(), 1.0);
        for (var step = 0; step < Steps; step++)
        {
            var slope = Slope(tables, ahead);
            var next = ahead.Select((value, kind) => Math.Max(0, value - (slope[kind] / Steepest))).ToArray();
            var growing = (1 + Math.Sqrt(1 + (4 * momentum * momentum))) / 2;
            ahead = [.. next.Select((value, kind) => value + ((momentum - 1) / growing * (value - at[kind])))];
            (at, momentum) = (next, growing);
        }

        return at;
    }

    private static double[] Slope(double?[][] tables, double[] records)
    {
        var slope = new double[Kinds];
        foreach (var (index, some) in Chosen.Index())
        {
            var missing = new double[1 << some.Length];
            for (var kind = 0; kind < Kinds; kind++)
                missing[Cell(kind, some)] += records[kind];
            for (var cell = 0; cell < missing.Length; cell++)
                missing[cell] = tables[index][cell] is { } published ? missing[cell] - published : 0;
            for (var kind = 0; kind < Kinds; kind++)
                slope[kind] += missing[Cell(kind, some)];
        }

        return slope;
    }

    private static int Cell(int kind, int[] some)
    {
        var cell = 0;
        for (var dimension = 0; dimension < some.Length; dimension++)
            cell |= (kind >> some[dimension] & 1) << dimension;
        return cell;
    }

    // As many records as there are people, those that are most nearly there.
    private static int[] Rounded(double[] records)
    {
        var times = People / Math.Max(1e-9, records.Sum());
        var whole = records.Select(value => (int)Math.Floor(value * times)).ToArray();
        foreach (var kind in Enumerable.Range(0, Kinds).OrderByDescending(kind => (records[kind] * times) - whole[kind]).Take(People - whole.Sum()))
            whole[kind]++;
        return whole;
    }

    private static double Alike(IEnumerable<int> kinds, int[] guessed) => kinds.CountBy(kind => kind).Sum(kind => Math.Min(kind.Value, guessed[kind.Key])) / (double)People;
}
