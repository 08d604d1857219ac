using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

/// <summary>
/// What is promised about a person holds only as long as nobody changes figures by more than the noise was made for. Somebody with ten thousand entries in files of several
/// towns is put into invented towns and taken out again: of each milestone one cell of one quarter may differ, by one, and of each year's stocks one.
/// </summary>
public class ContributingOnce
{
    private const int Entries = 10_000;
    private const int LastPosition = 40_000;

    private static readonly string[] Towns = ["13003000", "13004000", "13072043"];
    private static readonly Milestone[] Personal = [Milestone.LanguageB1, Milestone.FirstJob, Milestone.FirstParticipation];

    private static readonly Geography Geography = new(2021, 2024, 20, "invented", [new("130", "Association", [.. Towns.Select(town => new ReportingMunicipality(town, town, 50))])]);

    private static readonly ReleaseSchema Schema = new(
        "FUZZ", "invented", 0.5m, 0.9, new(2021, 1),
        [.. Personal.Select(milestone => new FlowMeasure(milestone, ReleaseUnit.Person, AreaLevel.Municipality, 0.025m, 0.025m))],
        new(0.2m, [new(Milestone.LanguageB1, 0.0083m), new(Milestone.FirstJob, 0.0083m)]), [Geography]);

    private static readonly IReadOnlyList<ReleaseCut> Cuts =
    [
        .. Enumerable.Range(2021, 3).SelectMany(year => Enumerable.Range(1, 4).Select(quarter => Cut(ReleaseTable.QuarterlyFlows, new(year, quarter)))
            .Append(Cut(ReleaseTable.YearlyFlows, new(year))).Append(Cut(ReleaseTable.YearlyStocks, new(year)))),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Changes_one_cell_of_a_milestone_by_one_whatever_somebody_has_done(int seed)
    {
        var random = new Random(seed);
        var others = Enumerable.Range(0, 30).SelectMany(_ => Somebody(random, entries: random.Next(12), files: random.Next(1, 3))).ToList();
        var changes = Changes(others, Somebody(random, Entries, files: 5));

        Assert.All(changes, change => Assert.InRange(change.Value, 0, 1));
        // Who has done so much is counted somewhere.
        Assert.Contains(changes, change => change.Value == 1);
    }

    // The power of the fuzz: files of which nobody knows that they are one person's are counted each for itself.
    [Fact]
    public void Would_be_found_to_change_more()
    {
        var random = new Random(4);
        var untied = Somebody(random, Entries, files: 5).Select(file => file with { Facts = [.. file.Facts.Where(fact => fact.TieId is null)] }).ToList();

        Assert.Contains(Changes([], untied), change => change.Value > 1);
    }

    /// <returns>For each milestone and level how much all cells of all releases differ together; for each year of each stock table, too.</returns>
    private static Dictionary<string, int> Changes(List<FileFacts> others, List<FileFacts> person)
    {
        var changes = new Dictionary<string, int>();
        foreach (var (index, cut) in Cuts.Index())
        {
            var without = ReleaseCounting.Of(Schema, cut, Cuts.Take(index), others);
            foreach (var (cell, count) in ReleaseCounting.Of(Schema, cut, Cuts.Take(index), [.. others, .. person]))
            {
                var of = cut.Table is ReleaseTable.YearlyStocks ? $"{cut.Table} {cell.Milestone} {cut.Period}" : $"{cut.Table} {cell.Milestone}";
                changes[of] = changes.GetValueOrDefault(of) + Math.Abs(count - without[cell]);
            }
        }

        return changes;
    }

    // As much of the log as there is when the period is over.
    private static ReleaseCut Cut(ReleaseTable table, ReportPeriod period) => new(table, period, (((period.Year - 2021) * 4) + (period.Quarter ?? 4)) * LastPosition / 12);

    // Entries that come, are taken back, and come again, for any day, in files that are known from the first to be one person's.
    private static List<FileFacts> Somebody(Random random, int entries, int files)
    {
        var tie = new MilestoneFact(MilestoneFactKind.SamePerson, null, Id(random), null, null, 1);
        return
        [
            .. Enumerable.Range(0, files).Select(_ => new FileFacts(
                Towns[random.Next(Towns.Length)], Id(random),
                [tie, .. Enumerable.Range(0, entries / files).Select(_ => Entry(random))])),
        ];
    }

    private static MilestoneFact Entry(Random random)
    {
        var on = new DateOnly(2020, 6, 1).AddDays(random.Next(1_300));
        long from = random.Next(1, LastPosition);
        long? until = random.Next(3) == 0 ? random.NextInt64(from + 1, LastPosition + 2) : null;
        return random.Next(4) == 0
            ? new(MilestoneFactKind.Presence, null, null, on, random.Next(2) == 0 ? on.AddDays(random.Next(1, 900)) : null, from, until)
            : new(MilestoneFactKind.Milestone, Personal[random.Next(Personal.Length)], null, on, null, from, until);
    }

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
