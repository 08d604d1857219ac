namespace Casework.DisclosureControl.Attacks;

/// <summary>
/// A stock by level of language, published every quarter, and beside it the stock of one sex: does somebody stand at A2? Asked by
/// somebody who knows everybody else.
/// </summary>
public sealed class StockAttack(IDisclosureControl method, int seed)
{
    private const int People = 80;
    private const int Levels = 5;
    private const int Target = 2;
    private const double Moving = 0.2;

    private static readonly TableShape Shape = new(Levels);

    private readonly Random _random = new(seed);

    /// <returns>How much better than by chance, over all quarters together.</returns>
    public double Advantage(int quarters, int trials)
    {
        if (method is CellKeyTable keys)
            return Distinction.Play(trials, isIn => Evidence(keys, quarters, isIn)).Advantage;

        // Without any chance in it: either the worlds look different, and the attacker is certain, or alike.
        var certain = Enumerable.Range(0, trials).Count(_ => History(quarters).Any(people => Tables(people).Any(Differs)));
        return certain / (double)trials;
    }

    private bool Differs(List<Resident> people) =>
        !method.Protect(Table(people)).SequenceEqual(method.Protect(Table([.. people, new Resident(Target, true, 0)])));

    private double Evidence(CellKeyTable keys, int quarters, bool isIn)
    {
        var evidence = 0.0;
        var target = new Resident(Target, true, Key());
        var seen = new Dictionary<int, ulong>();
        foreach (var people in History(quarters))
        {
            foreach (var (index, table) in Tables(people).Index())
            {
                var others = table.Where(one => one.Level == Target).ToList();
                var members = others.Aggregate(0UL, (sum, one) => unchecked(sum + one.Key));
                // As long as nobody else comes or goes, the same number says nothing new.
                if (seen.TryGetValue(index, out var before) && before == members)
                    continue;
                seen[index] = members;
                var published = keys.Of(others.Count + (isIn ? 1 : 0), isIn ? unchecked(members + target.Key) : members);
                evidence += Math.Log(keys.Probability(others.Count + 1, published)) - Math.Log(keys.Probability(others.Count, published));
            }
        }

        return evidence;
    }

    private IEnumerable<List<Resident>> History(int quarters)
    {
        var people = Enumerable.Range(0, People).Select(_ => Somebody()).ToList();
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            yield return people;
            people = people.ConvertAll(one => _random.NextDouble() < Moving ? Somebody() : one);
        }
    }

    private static IEnumerable<List<Resident>> Tables(List<Resident> people) => [people, people.FindAll(one => one.IsFemale)];

    private static FrequencyTable Table(List<Resident> people) => FrequencyTable.Of(Shape, people.Select(one => ((IReadOnlyList<int>)[one.Level], one.Key)));

    private Resident Somebody() => new(_random.Next(1, Levels + 1), _random.Next(2) == 0, Key());

    private ulong Key() => (ulong)_random.NextInt64(long.MinValue, long.MaxValue);

    private sealed record Resident(int Level, bool IsFemale, ulong Key);
}
