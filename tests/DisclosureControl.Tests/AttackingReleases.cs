using Casework.DisclosureControl.Attacks;

namespace Casework.DisclosureControl.Tests;

/// <summary>
/// The attacks of the comparison, shortly: the council's releases stay within what is promised of them, noise that is half of that does not, and
/// other methods fail. The seeds are fixed, so that what is found is always found.
/// </summary>
public class AttackingReleases
{
    private const int Trials = 4_000;
    private const int Seed = 3;

    // ρ = 0.05 for each of six milestones, 0.2 for 24 tables of eight years.
    private static readonly CouncilNoise Noise = new(20, 20, 60, 6, 24);
    private static readonly PrivacyLoss Milestone = Noise.OfMilestone;
    private static readonly AttackedReleases Releases = Drawn(Noise);
    private static readonly AttackedReleases Halved = Drawn(Noise.Halved);
    private static readonly CellKeyTable Keys = CellKeyTable.Generate(largestChange: 5, variance: 3, blocked: 2, staying: 0.5);

    [Fact]
    public void Promises_what_is_designed()
    {
        Assert.Equal((0.05m, 0.5m), (Milestone.Rho, Math.Round(Noise.OfLifetime.Rho, 20)));
        Assert.Equal((0.126, 0.383), (Math.Round(Milestone.MembershipAdvantage, 3), Math.Round(Noise.OfLifetime.MembershipAdvantage, 3)));
        Assert.Equal(4m, Math.Round(Noise.Halved.OfLifetime.Rho / Noise.OfLifetime.Rho, 10));
    }

    [Fact]
    public void Tells_little_about_who_reached_a_milestone()
    {
        var seen = MembershipInference.OfMilestone(Releases, Trials, Seed);
        Assert.InRange(seen.LeastAdvantage(0.99), 0, Milestone.MembershipAdvantage);
        // The attacker is not a bad one: most of what there is to be learnt is learnt.
        Assert.True(seen.Advantage > Milestone.MembershipAdvantage / 2);
        Assert.True(MembershipInference.OfMilestone(Halved, Trials, Seed).LeastAdvantage(0.99) > Milestone.MembershipAdvantage);
    }

    [Fact]
    public void Tells_little_in_a_whole_life()
    {
        var promised = Noise.OfLifetime.MembershipAdvantage;
        Assert.InRange(MembershipInference.OfLifetime(Releases, 1_000, Seed).LeastAdvantage(0.99), 0.1, promised);
        Assert.True(MembershipInference.OfLifetime(Halved, 1_000, Seed).LeastAdvantage(0.99) > promised);
    }

    [Fact]
    public void Tells_no_more_by_many_releases_as_long_as_everybody_is_counted_once()
    {
        Assert.True(MembershipInference.OfYears(Releases, 8, 1_000, Seed).LeastAdvantage(0.99) <= Milestone.MembershipAdvantage);
        Assert.True(MembershipInference.OfYears(Releases, 8, 1_000, Seed, everyYear: true).LeastAdvantage(0.99) > Milestone.MembershipAdvantage);
    }

    [Fact]
    public void Has_the_loss_that_it_is_said_to_have()
    {
        Assert.InRange(MembershipInference.OfMilestone(Releases, Trials, Seed).LeastRho(0.99), 0.005, 0.05);
        Assert.True(MembershipInference.OfMilestone(Halved, Trials, Seed).LeastRho(0.99) > 0.05);
    }

    [Fact]
    public void Hides_into_which_class_somebody_came()
    {
        var (bound, error) = (MoverAttack.Bound(Milestone), 3 * Math.Sqrt(0.25 / 3_000));
        Assert.Equal(0.28, bound, 0.005);
        Assert.InRange(MoverAttack.Accuracy(Releases, 3_000, Seed), 0.2, bound + error);
        Assert.True(MoverAttack.Accuracy(Halved, 3_000, Seed) > bound + error);
        Assert.True(MoverAttack.Accuracy(new ThresholdSuppression(5), 60, 60, Seed) > bound + 0.2);
        Assert.True(MoverAttack.Accuracy(new Rounding(), 60, 600, Seed) > bound + 0.02);
        Assert.True(MoverAttack.Accuracy(Keys, 60, 600, Seed) > bound + 0.4);
    }

    [Fact]
    public void Is_unlike_stocks_which_tell_almost_everything_in_a_few_quarters()
    {
        Assert.Equal(1, new StockAttack(new ThresholdSuppression(5), Seed).Advantage(4, 20), 0.1);
        Assert.True(new StockAttack(new Rounding(), Seed).Advantage(8, 100) > 0.8);
        Assert.True(new StockAttack(Keys, Seed).Advantage(8, 300) > 0.8);
        Assert.True(FreshLooks.At(Keys, 1, 2_000, Seed).Advantage is > 0.4 and < 0.6);
        Assert.True(FreshLooks.At(Keys, 32, 200, Seed).Advantage > 0.97);
    }

    [Fact]
    public void Lets_nobody_put_records_together_again()
    {
        var chance = ReconstructionAttack.Baseline(100, Seed);
        double Recovered(IDisclosureControl? method, int times) => ReconstructionAttack.Recovered(method, times, Seed);
        var noise = new GaussianNoise(ReconstructionAttack.Tables / (2 * Noise.OfLifetime.Rho), SeededNoise.Of(new Random(Seed)));

        Assert.True(Recovered(noise, 15) <= chance + 0.05);
        Assert.True(Recovered(new Rounding(), 4) > chance + 0.05);
        Assert.True(Recovered(Keys, 4) > chance + 0.05);
        Assert.True(Recovered(method: null, 4) > chance + 0.15);
    }

    [Fact]
    public void Errs_by_as_much_as_the_design_says()
    {
        var (small, large) = (Usefulness.Of(Releases, 80, 500, Seed), Usefulness.Of(Releases, 1_500, 500, Seed));
        Assert.InRange(small.Quarter, 1.5, 3);
        Assert.InRange(small.Year, 2.6, 3.6);
        Assert.InRange(large.Year / (1_500 * 0.12), 0.012, 0.022);
        Assert.InRange(Usefulness.Of(new ThresholdSuppression(5), 80, 50, Seed).Hidden, 0.7, 1);
        Assert.InRange(Usefulness.Of(Keys, 200, 300, Seed).Quarter, 0.9, 1.4);
    }

    [Theory]
    [InlineData(0, 100, 0.99, 0, 0.0450)]
    [InlineData(10, 100, 0.975, 0.0490, 0.1762)]
    [InlineData(100, 100, 0.975, 0.9638, 1)]
    [InlineData(9_000, 20_000, 0.995, 0.4409, 0.4591)]
    public void Knows_how_sure_a_share_is(int successes, int trials, double confidence, double least, double most) =>
        Assert.Equal((least, most), (Math.Round(ClopperPearson.Least(successes, trials, confidence), 4), Math.Round(ClopperPearson.Most(successes, trials, confidence), 4)));

    // The noise alone, by the design: what the server makes of it is attacked by its own tests.
    private static AttackedReleases Drawn(CouncilNoise noise) => new(
        noise,
        (quarters, random) =>
        {
            int[] measured = [.. quarters.Select(count => count + (int)random.Gaussian(noise.Quarter))];
            var year = quarters.Sum() + (int)random.Gaussian(noise.Year);
            var (whole, sum) = new YearTree([.. measured.Select(count => (double)count)], year, (double)noise.Quarter, (double)noise.Year).Consistent().Rounded();
            return new(measured, year, whole, sum);
        },
        (count, random) => count + (int)random.Gaussian(noise.Stock));
}
