using System.Globalization;

namespace Casework.DisclosureControl.Attacks;

/// <summary>
/// The comparison that the council's releases were chosen by, made anew: every attack on every method, with noise that comes out the same for the
/// same seed.
/// </summary>
/// <param name="releases">As they are made.</param>
/// <param name="promised">What is said of their noise.</param>
public sealed class CouncilComparison(AttackedReleases releases, CouncilNoise promised, int seed, int trials)
{
    public const double Confidence = 0.99;
    public const double Delta = 1e-5;

    // How much more of the records than by chance may be put together again.
    private const double Recoverable = 0.05;

    private static readonly ThresholdSuppression Suppression = new(5);
    private static readonly Rounding Rounding = new();

    private readonly CellKeyTable _keys = CellKeyTable.Generate(largestChange: 5, variance: 3, blocked: 2, staying: 0.5);

    private PrivacyLoss Milestone => promised.OfMilestone;

    private PrivacyLoss Lifetime => promised.OfLifetime;

    /// <summary>So many rows there will be.</summary>
    public const int Rows = 25;

    // What is computed for each person and quarter takes longer than what is drawn.
    private int Few => Math.Max(20, trials / 40);

    public IEnumerable<ComparisonRow> Run()
    {
        foreach (var (quarters, design) in new[] { (1, "1.00 / 0.38 / 0.60 / 0.126"), (4, "1.00 / 0.81 / 0.93 / 0.126"), (8, "1.00 / 0.96 / 0.98 / 0.126"), (16, "1.00 / 1.00 / 1.00 / 0.126") })
            yield return InAStock(quarters, design);
        yield return OverReleases();
        yield return Known("one milestone, the quarter known", MembershipInference.OfMilestone(releases, trials, seed), Milestone, "council ≤ 0.126");
        yield return Known("a lifetime, all quarters known", MembershipInference.OfLifetime(releases, trials, seed), Lifetime, "council ≤ 0.383");
        yield return Audited(MembershipInference.OfMilestone(releases, trials, seed, atLeast: 0.5), Milestone, "one milestone");
        yield return Audited(MembershipInference.OfLifetime(releases, trials, seed + 1, atLeast: 1), Lifetime, "a lifetime");
        foreach (var (people, design) in new[] { (20, "0.68 / 0.38 / 0.84 / 0.28"), (60, "1.00 / 0.36 / 0.90 / 0.28"), (150, "1.00 / 0.37 / 0.91 / 0.28") })
            yield return OfAMover(people, design);
        yield return OfRecords();
        foreach (var (looks, design) in new[] { (1, "0.49"), (2, "0.64"), (4, "0.80"), (8, "0.93"), (16, "0.99"), (32, "1.00") })
            yield return OfLooks(looks, design);
        foreach (var (caseload, design) in new[] { (80, "hides 82 % / – / 1.2 and 1.1 / 2.4 and 3.1"), (200, "hides 28 % / – / 1.1 and 1.1 / 3.0 and 3.1"), (500, "– / – / 1.1 and 1.1 / 3.2 and 3.2"), (1500, "– / – / – / 2 % of the year") })
        {
            foreach (var row in OfUse(caseload, design))
                yield return row;
        }
    }

    private ComparisonRow InAStock(int quarters, string design)
    {
        var council = MembershipInference.OfYears(releases, (quarters + 3) / 4, trials, seed + quarters);
        return new(
            "Membership: better than chance by", Quarters(quarters),
            new StockAttack(Suppression, seed).Advantage(quarters, Few), new StockAttack(Rounding, seed).Advantage(quarters, Few), new StockAttack(_keys, seed).Advantage(quarters, trials / 10),
            council.Advantage, Milestone.MembershipAdvantage, council.LeastAdvantage(Confidence), design);
    }

    private ComparisonRow OverReleases()
    {
        var council = MembershipInference.OfYears(releases, 8, trials / 2, seed + 32);
        return new("Membership: better than chance by", Quarters(32), null, null, null, council.Advantage, Milestone.MembershipAdvantage, council.LeastAdvantage(Confidence), "council ≤ 0.126");
    }

    private static ComparisonRow Known(string setting, Distinction seen, PrivacyLoss promised, string design) =>
        new("Membership: better than chance by", setting, null, null, null, seen.Advantage, promised.MembershipAdvantage, seen.LeastAdvantage(Confidence), design);

    // ε as it follows from how often the attacker is right: between what is certain and what is promised.
    private static ComparisonRow Audited(Distinction seen, PrivacyLoss promised, string of)
    {
        var least = new PrivacyLoss((decimal)seen.LeastRho(Confidence)).GaussianEpsilon(Delta);
        return new("ε audited (δ = 1e-5), at least", of, null, null, null, least, promised.GaussianEpsilon(Delta), Math.Max(least, seen.LeastEpsilon(Delta, Confidence)), of == "a lifetime" ? "council ≤ 4.38" : "–");
    }

    private ComparisonRow OfAMover(int people, string design)
    {
        var council = MoverAttack.Accuracy(releases, trials, seed);
        return new(
            "A mover's class of five, guessed right", $"{people} people",
            MoverAttack.Accuracy(Suppression, people, Few, seed), MoverAttack.Accuracy(Rounding, people, Few * 10, seed), MoverAttack.Accuracy(_keys, people, Few * 10, seed),
            council, MoverAttack.Bound(Milestone), council - (3 * Math.Sqrt(council * (1 - council) / trials)), design);
    }

    private ComparisonRow OfRecords()
    {
        var many = Math.Max(3, trials / 1000);
        var baseline = ReconstructionAttack.Baseline(many * 20, seed);
        var council = Recovered(new GaussianNoise(ReconstructionAttack.Tables / (2 * releases.Noise.OfLifetime.Rho), SeededNoise.Of(new Random(seed))), many * 5);
        return new(
            "Records put together again", string.Create(CultureInfo.InvariantCulture, $"60 people, by chance {baseline:0.00}, exact {Recovered(null, many):0.00}"),
            Recovered(Suppression, Math.Max(2, many / 4)), Recovered(Rounding, many), Recovered(_keys, many), council, baseline + Recoverable, null, "0.83 / 0.76 / 0.62 / 0.52; by chance 0.53, exact 0.85");
    }

    private double Recovered(IDisclosureControl? method, int times) => ReconstructionAttack.Recovered(method, times, seed);

    private ComparisonRow OfLooks(int looks, string design)
    {
        var council = MembershipInference.OfYears(releases, (looks + 3) / 4, trials / 2, seed + looks);
        return new(
            "Looks at a cell of 6 to 8, better by", string.Create(CultureInfo.InvariantCulture, $"{looks} looks"), null, null, FreshLooks.At(_keys, looks, trials, seed).Advantage,
            council.Advantage, Milestone.MembershipAdvantage, council.LeastAdvantage(Confidence), $"cell key {design}");
    }

    private IEnumerable<ComparisonRow> OfUse(int caseload, string design)
    {
        var setting = string.Create(CultureInfo.InvariantCulture, $"caseload {caseload}");
        var (suppression, rounding) = (Usefulness.Of(Suppression, caseload, Few, seed), Usefulness.Of(Rounding, caseload, Few * 10, seed));
        var (keys, council) = (Usefulness.Of(_keys, caseload, Few * 10, seed), Usefulness.Of(releases, caseload, Few * 10, seed));
        if (caseload < 500)
            yield return new("Error of a quarter", string.Create(CultureInfo.InvariantCulture, $"{setting}; suppression hides {suppression.Hidden:0 %}"), suppression.Quarter, rounding.Quarter, keys.Quarter, council.Quarter, null, null, design);
        yield return new("Error of a year", setting, suppression.Year, rounding.Year, keys.Year, council.Year, null, null, caseload < 500 ? "" : design);
    }

    private static string Quarters(int quarters) => string.Create(CultureInfo.InvariantCulture, $"{quarters} quarters");
}
