using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

/// <summary>
/// Households count as one, so what is promised about a person has to hold whoever the person is tied to. Somebody with ten thousand entries moves through the
/// households of invented towns, is linked with and unlinked from their members, and is taken out again with every link: no more may differ than the noise was made for.
/// </summary>
public class ContributingOnceAsAHousehold
{
    private const int Entries = 10_000;
    private const int LastPosition = 40_000;

    // By then everybody has a home or somebody they live with.
    private const int Settled = 1_000;

    private static readonly string[] Towns = ["13003000", "13004000", "13072043"];

    private static readonly Geography Geography = new(2021, 2024, 20, "invented", [new("130", "Association", [.. Towns.Select(town => new ReportingMunicipality(town, town, 50))])]);

    private static readonly FlowMeasure Measure = new(Milestone.OwnHousing, ReleaseUnit.Household, AreaLevel.Municipality, 0.025m, 0.025m);

    private static readonly ReleaseSchema Schema = new("FUZZ", "invented", 0.5m, 0.9, new(2021, 1), [Measure], new(0.2m, []), [Geography]);

    private static readonly IReadOnlyList<ReleaseCut> Cuts =
    [
        .. Enumerable.Range(2021, 3).SelectMany(year => Enumerable.Range(1, 4).Select(quarter => Cut(ReleaseTable.QuarterlyFlows, new(year, quarter))).Append(Cut(ReleaseTable.YearlyFlows, new(year)))),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Changes_no_more_than_is_declared_whoever_one_is_tied_to(int seed)
    {
        var random = new Random(seed);
        var others = Enumerable.Range(0, 30).SelectMany(_ => Household(random)).ToList();
        var (with, without) = Meddling(random, others, from: Settled);

        Assert.Equal(2, Measure.SquaredChange);
        Assert.All(SquaredChanges(with, without), change => Assert.InRange(change.Value, 0, Measure.SquaredChange));
        // Without somebody who is tied to everybody all are counted, and many were.
        Assert.True(Cuts.Where(cut => cut.Table is ReleaseTable.YearlyFlows).Sum(cut => Counts(without, cut).Values.Sum()) > 15);
    }

    // The power of the fuzz: who comes into a household through somebody would be counted for themselves without that somebody.
    [Fact]
    public void Would_be_found_to_change_more()
    {
        var random = new Random(3);
        var others = Enumerable.Range(0, 30).SelectMany(_ => Household(random)).ToList();
        var (with, without) = Meddling(random, others, from: 1, others.ConvertAll(file => file with { Facts = [.. file.Facts.Where(fact => fact.TieId is null).Select(fact => fact with { KnownFrom = fact.KnownFrom + Settled })] }));

        Assert.Contains(SquaredChanges(with, without), change => change.Value > Measure.SquaredChange);
    }

    [Fact]
    public void Changes_one_cell_by_one_for_a_whole_household()
    {
        var random = new Random(4);
        var households = Enumerable.Range(0, 15).Select(_ => Household(random)).ToList();
        var all = households.SelectMany(files => files).ToList();

        Assert.All(households, household => Assert.All(SquaredChanges(all, [.. all.Except(household)]), change => Assert.InRange(change.Value, 0, 1)));
        Assert.Contains(households, household => household.Count > 1 && SquaredChanges(all, [.. all.Except(household)]).Values.Sum() > 0);
    }

    /// <returns>For each level by how much all cells of all releases differ together, squared.</returns>
    private static Dictionary<ReleaseTable, int> SquaredChanges(List<FileFacts> with, List<FileFacts> without)
    {
        var changes = new Dictionary<ReleaseTable, int>();
        foreach (var cut in Cuts)
        {
            var counts = Counts(without, cut);
            foreach (var (cell, count) in Counts(with, cut))
                changes[cut.Table] = changes.GetValueOrDefault(cut.Table) + ((count - counts[cell]) * (count - counts[cell]));
        }

        return changes;
    }

    private static IReadOnlyDictionary<ReleaseCell, int> Counts(List<FileFacts> files, ReleaseCut cut) => ReleaseCounting.Of(Schema, cut, Cuts.TakeWhile(other => other != cut), files);

    // As much of the log as there is when the period is over.
    private static ReleaseCut Cut(ReleaseTable table, ReportPeriod period) => new(table, period, (((period.Year - 2021) * 4) + (period.Quarter ?? 4)) * LastPosition / 12);

    /// <summary>Somebody with two files who is tied, on both sides, to whomever it comes to.</summary>
    /// <param name="from">No tie is older.</param>
    private static (List<FileFacts> With, List<FileFacts> Without) Meddling(Random random, List<FileFacts> others, int from, List<FileFacts>? unsettled = null)
    {
        var world = unsettled ?? others;
        var (first, second) = (Id(random), Id(random));
        var same = new MilestoneFact(MilestoneFactKind.SamePerson, null, Id(random), null, null, 1);
        var own = new Dictionary<Guid, List<MilestoneFact>> { [first] = [same], [second] = [same] };
        var added = world.ToDictionary(file => file.Pathway, _ => new List<MilestoneFact>());
        for (var i = 0; i < Entries; i++)
        {
            var mine = random.Next(2) == 0 ? first : second;
            long position = random.Next(from, LastPosition);
            if (random.Next(3) == 0)
            {
                own[mine].Add(Lease(random, position));
                continue;
            }

            var other = world[random.Next(world.Count)].Pathway;
            var tie = new MilestoneFact(MilestoneFactKind.SameHousehold, null, Between(mine, other), null, null, position, random.Next(2) == 0 ? random.NextInt64(position + 1, LastPosition + 2) : null);
            own[mine].Add(tie);
            added[other].Add(tie);
        }

        List<FileFacts> with = [.. world.Select(file => file with { Facts = [.. file.Facts, .. added[file.Pathway]] }), .. own.Select(file => new FileFacts(Towns[0], file.Key, file.Value))];
        return (with, world);
    }

    // One to four people who are linked with one of them before they have a home, or one with a home.
    private static List<FileFacts> Household(Random random)
    {
        var members = Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Id: Id(random), Facts: new List<MilestoneFact>())).ToList();
        foreach (var member in members.Skip(1))
        {
            var tie = new MilestoneFact(MilestoneFactKind.SameHousehold, null, Between(members[0].Id, member.Id), null, null, random.Next(1, Settled / 2));
            members[0].Facts.Add(tie);
            member.Facts.Add(tie);
        }

        foreach (var (_, facts) in members)
            facts.Add(Lease(random, members.Count == 1 ? random.Next(1, Settled) : random.Next(Settled / 2, LastPosition)));
        return [.. members.Select(member => new FileFacts(Towns[random.Next(Towns.Length)], member.Id, member.Facts))];
    }

    private static MilestoneFact Lease(Random random, long known) => new(
        MilestoneFactKind.Milestone, Milestone.OwnHousing, null, new DateOnly(2021, 1, 1).AddDays(random.Next(1_000)), null, known, random.Next(4) == 0 ? random.NextInt64(known + 1, LastPosition + 2) : null);

    private static Guid Between(Guid one, Guid other)
    {
        var (bytes, others) = (one.ToByteArray(), other.ToByteArray());
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] ^= others[i];
        return new Guid(bytes);
    }

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
