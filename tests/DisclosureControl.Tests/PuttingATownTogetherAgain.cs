namespace Casework.DisclosureControl.Tests;

/// <summary>
/// Seven people, a table in which every count below three is suppressed, and beside the counts a median and a mean of ages, as statistics are often printed: who these people are
/// follows from it (Garfinkel, Abowd and Martindale 2019). So nothing but counts is released here, and suppression is for tables within the house.
/// </summary>
public class PuttingATownTogetherAgain
{
    private const int Oldest = 124;

    private static readonly Person[] Town =
    [
        new(8, true, true, false), new(18, false, false, false), new(24, true, false, false), new(30, false, false, true), new(36, true, true, true), new(66, true, true, true), new(84, false, true, true),
    ];

    private static readonly Published[] Figures =
    [
        new("all", _ => true, 7, 30, 38), new("female", one => one.IsFemale, 4, 30, 33.5), new("male", one => !one.IsFemale, 3, 30, 44), new("black", one => one.IsBlack, 4, 51, 48.5),
        new("white", one => !one.IsBlack, 3, 24, 24), new("married", one => one.IsMarried, 4, 51, 54), new("black female", one => one is { IsBlack: true, IsFemale: true }, 3, 36, 36.7),
    ];

    [Fact]
    public void Is_what_was_published_of_the_seven() => Assert.All(Figures, figure => Assert.True(figure.Fits([.. Town.Where(figure.Of).Select(one => one.Age).Order()]), figure.Name));

    [Fact]
    public void Leaves_thirty_of_317750_ages_for_three_men()
    {
        var (all, fitting) = (0, 0);
        for (var youngest = 0; youngest <= Oldest; youngest++)
        {
            for (var middle = youngest + 1; middle <= Oldest; middle++)
            {
                for (var oldest = middle + 1; oldest <= Oldest; oldest++)
                {
                    all++;
                    fitting += Figures[2].Fits([youngest, middle, oldest]) ? 1 : 0;
                }
            }
        }

        Assert.Equal((317_750, 30), (all, fitting));
    }

    [Fact]
    public void Finds_the_seven_and_no_others() => Assert.Equal([string.Join(' ', Town.Select(one => $"{one}").Order(StringComparer.Ordinal))], Solutions(Figures).Distinct());

    // What makes it possible are means and medians: where one row has its count alone, it is open who that is.
    [Fact]
    public void Does_not_find_those_of_whom_only_a_count_is_published() =>
        Assert.Equal(35, Solutions([.. Figures.Select(figure => figure.Name is "married" ? figure with { Median = null, Mean = null } : figure)]).Distinct().Count());

    // One after the other: the black women, the white one, the black man, the white men, then who of them is married.
    private static IEnumerable<string> Solutions(Published[] figures)
    {
        Published Of(string name) => figures.Single(figure => figure.Name == name);
        foreach (var women in Ages(3).Where(Of("black female").Fits))
        {
            for (var white = 0; white <= Oldest; white++)
            {
                if (!Of("female").Fits([.. women.Append(white).Order()]))
                    continue;
                for (var man = 0; man <= Oldest; man++)
                {
                    if (!Of("black").Fits([.. women.Append(man).Order()]))
                        continue;
                    foreach (var men in Ages(2).Where(men => Of("male").Fits([.. men.Append(man).Order()]) && Of("white").Fits([.. men.Append(white).Order()])))
                    {
                        Person[] seven =
                        [
                            .. women.Select(age => new Person(age, true, true, false)), new(white, true, false, false), new(man, false, true, false), .. men.Select(age => new Person(age, false, false, false)),
                        ];
                        if (!Of("all").Fits([.. seven.Select(one => one.Age).Order()]))
                            continue;
                        foreach (var married in Choices(7, 4).Where(chosen => Of("married").Fits([.. chosen.Select(index => seven[index].Age).Order()])))
                            yield return string.Join(' ', seven.Select((one, index) => $"{one with { IsMarried = married.Contains(index) }}").Order(StringComparer.Ordinal));
                    }
                }
            }
        }
    }

    private static IEnumerable<int[]> Ages(int people) => people == 2
        ? from one in Enumerable.Range(0, Oldest + 1) from other in Enumerable.Range(one, Oldest + 1 - one) select new[] { one, other }
        : from two in Ages(2) from third in Enumerable.Range(two[1], Oldest + 1 - two[1]) select new[] { two[0], two[1], third };

    private static IEnumerable<int[]> Choices(int of, int many) =>
        Enumerable.Range(0, 1 << of).Select(bits => Enumerable.Range(0, of).Where(index => ((bits >> index) & 1) == 1).ToArray()).Where(chosen => chosen.Length == many);

    private sealed record Person(int Age, bool IsFemale, bool IsBlack, bool IsMarried)
    {
        public override string ToString() => $"{Age}{(IsFemale ? 'F' : 'M')}{(IsBlack ? 'B' : 'W')}{(IsMarried ? 'M' : 'S')}";
    }

    /// <param name="Median">Null where it is not published.</param>
    /// <param name="Mean">To one decimal.</param>
    private sealed record Published(string Name, Func<Person, bool> Of, int Count, double? Median, double? Mean)
    {
        public bool Fits(IReadOnlyList<int> sorted) =>
            sorted.Count == Count
            && (Mean is not { } mean || Math.Abs((sorted.Sum() / (double)Count) - mean) < 0.05)
            && (Median is not { } median || (sorted[(Count - 1) / 2] + sorted[Count / 2]) / 2.0 == median);
    }
}
