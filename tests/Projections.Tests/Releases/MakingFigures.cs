using System.Runtime.CompilerServices;
using Casework.Domain.Releases;

namespace Casework.Projections.Tests.Releases;

public class MakingFigures
{
    private const string Seed = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static readonly ReleaseSchema Schema = ReleaseSchemas.Parse([("cr-1.json", Text())]).All[0];
    private static readonly ReportPeriod Quarter = new(2025, 1);
    private static readonly ReleaseCell Rostock = new("13003000", Milestone.LanguageB1);

    [Fact]
    public void Gives_the_same_for_the_same_seed_and_another_for_another()
    {
        Assert.Equal(Measure(Seed), Measure(Seed));
        Assert.NotEqual(Measure(Seed), Measure(NoiseOfSeed.Draw()));
    }

    [Fact]
    public void Covers_every_cell_of_the_table_whatever_was_counted() =>
        Assert.Equal(Schema.Cells(ReleaseTable.QuarterlyFlows, Quarter), Measure(Seed).Select(cell => cell.At()));

    [Fact]
    public void Adds_noise_of_the_variance_that_the_cost_asks_for()
    {
        Assert.Equal(20m, ReleasePipeline.Variance(Schema, ReleaseTable.QuarterlyFlows, Milestone.LanguageB1));
        Assert.Equal(10m, ReleasePipeline.Variance(Schema, ReleaseTable.YearlyFlows, Milestone.SchoolPlace));
        Assert.Equal((40m, 40m), (ReleasePipeline.Variance(Schema, ReleaseTable.QuarterlyFlows, Milestone.OwnHousing), ReleasePipeline.Variance(Schema, ReleaseTable.YearlyFlows, Milestone.OwnHousing)));
        // In a stock everybody is in one cell, whatever household they are of.
        Assert.Equal(
            ReleasePipeline.Variance(Schema, ReleaseTable.YearlyStocks, Milestone.FirstJob), ReleasePipeline.Variance(Schema, ReleaseTable.YearlyStocks, Milestone.OwnHousing));
        var noise = NoiseOfSeed.Of(Seed);
        var counts = Counts(40);
        var drawn = Enumerable.Range(0, 400).SelectMany(_ => ReleasePipeline.Measure(Schema, ReleaseTable.QuarterlyFlows, Quarter, counts, noise))
            .Where(cell => cell.Milestone is not Milestone.OwnHousing).Select(cell => cell.Measured - 40.0).ToList();
        var (mean, variance) = (drawn.Average(), drawn.Average(one => one * one));

        // Of 20,000 draws the mean lies within five standard errors of 0, and the variance within five of 20.
        Assert.InRange(mean, -5 * Math.Sqrt(20.0 / drawn.Count), 5 * Math.Sqrt(20.0 / drawn.Count));
        Assert.InRange(variance, 20 - (5 * 20 * Math.Sqrt(2.0 / drawn.Count)), 20 + (5 * 20 * Math.Sqrt(2.0 / drawn.Count)));
    }

    [Fact]
    public void Shows_little_as_a_band_and_nothing_below_zero()
    {
        var figures = Figures(-4, 3, 8, 60);

        Assert.Equal([0, 3, 8, 60], figures.Select(figure => figure.Value));
        Assert.Equal([10, 15, null, null], figures.Select(figure => figure.FewerThan));
        Assert.Equal([(0, 8), (0, 11), (0, 16), (52, 68)], figures.Select(figure => (figure.Low, figure.High)));
        Assert.All(figures, figure => Assert.Equal(4.472, figure.Sigma));
    }

    [Fact]
    public void Makes_a_year_that_its_quarters_add_up_to()
    {
        var published = ReleaseLedger.Initial;
        var number = 0;
        foreach (var measured in new[] { 10, 12, 8, 10 })
        {
            var id = new Guid(++number, 0, 0, new byte[8]);
            published = ReleaseLedger.Evolve(published, new ReleaseEvent.ReleasePrepared(id, Schema.Id, ReleaseTable.QuarterlyFlows, $"2025-Q{number}", "", 1, "", "ada", Seed), default);
            published = ReleaseLedger.Evolve(
                published,
                new ReleaseEvent.ReleasePublished(id, Schema.Id, ReleaseTable.QuarterlyFlows, $"2025-Q{number}", "ben", [.. Schema.Cells(ReleaseTable.QuarterlyFlows, Quarter).Select(cell => new MeasuredCell(cell.Area, cell.Milestone, cell.Share, measured))], [], ""),
                default);
        }

        var year = new ReportPeriod(2025);
        var counts = Schema.Cells(ReleaseTable.YearlyFlows, year).ToDictionary(cell => cell, _ => 40);
        var (cells, figures) = ReleasePipeline.Release(Schema, ReleaseTable.YearlyFlows, year, counts, published, NoiseOfSeed.Of(Seed));

        foreach (var cell in cells.Where(cell => cell.Milestone is not Milestone.SchoolPlace))
        {
            var tree = figures.Where(figure => figure.Cell == cell.At()).ToList();
            Assert.Equal((5, cell.Measured), (tree.Count, tree[0].Measured));
            Assert.Equal(tree[0].Value, tree.Skip(1).Sum(figure => figure.Value));
            // One person can move a household from one cell to another.
            var sigma = cell.Milestone is Milestone.OwnHousing ? 5.657 : 4.0;
            Assert.Equal((sigma, sigma), (tree[0].Sigma, tree[1].Sigma));
            Assert.All(tree.Skip(1), quarter => Assert.Null(quarter.Measured));
        }

        Assert.All(figures.Where(figure => figure.Cell.Milestone is Milestone.SchoolPlace), figure => Assert.Equal((year, 3.162), (figure.Period, figure.Sigma)));
    }

    private static IReadOnlyList<MeasuredCell> Measure(string seed) => ReleasePipeline.Measure(Schema, ReleaseTable.QuarterlyFlows, Quarter, Counts(5), NoiseOfSeed.Of(seed));

    private static Dictionary<ReleaseCell, int> Counts(int each) => Schema.Cells(ReleaseTable.QuarterlyFlows, Quarter).ToDictionary(cell => cell, _ => each);

    private static IReadOnlyList<ReleasedFigure> Figures(params int[] measured) =>
        ReleasePipeline.Figures(Schema, ReleaseTable.QuarterlyFlows, Quarter, [.. measured.Select(one => new MeasuredCell(Rostock.Area, Rostock.Milestone, null, one))], _ => []);

    private static string Text([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schema", "releases", "cr-1.json"));
}
