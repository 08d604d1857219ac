using Casework.Api.Seeding;

namespace Casework.Bench.Domain;

/// <summary>Invented names, some of them far more usual than others, as names are: the n-th has a share of about one n-th of the first.</summary>
internal static class Names
{
    private const string Consonants = "bdfghjklmnrstz";
    private const string Vowels = "aeiou";
    private static readonly (string[] Names, double[] Shares) Given = Pool(600, 2);
    private static readonly (string[] Names, double[] Shares) Family = Pool(6_000, 3);

    public static (string Given, string Family) Next(SeededRandom random) => (Pick(Given, random), Pick(Family, random));

    private static string Pick((string[] Names, double[] Shares) pool, SeededRandom random)
    {
        var place = Array.BinarySearch(pool.Shares, random.Between(0, int.MaxValue - 1) / (double)int.MaxValue * pool.Shares[^1]);
        return pool.Names[Math.Min(place < 0 ? ~place : place, pool.Names.Length - 1)];
    }

    private static (string[] Names, double[] Shares) Pool(int size, int syllables)
    {
        var random = new SeededRandom(7, (ulong)size);
        var (names, shares) = (new string[size], new double[size]);
        for (var place = 0; place < size; place++)
        {
            var name = string.Concat(Enumerable.Range(0, syllables).Select(_ => $"{random.One(Consonants.ToArray())}{random.One(Vowels.ToArray())}")) + random.One(Consonants.ToArray());
            names[place] = $"{char.ToUpperInvariant(name[0])}{name[1..]}";
            shares[place] = (place == 0 ? 0 : shares[place - 1]) + (1.0 / (place + 10));
        }

        return (names, shares);
    }
}
