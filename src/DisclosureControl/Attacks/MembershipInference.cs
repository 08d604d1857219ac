namespace Casework.DisclosureControl.Attacks;

/// <summary>Is a person in the data? Asked by somebody who knows everybody else, and how the noise is drawn.</summary>
public static class MembershipInference
{
    /// <summary>From one milestone.</summary>
    /// <param name="atLeast">See <see cref="Distinction.Play"/>.</param>
    public static Distinction OfMilestone(AttackedReleases releases, int trials, int seed, double atLeast = 0)
    {
        var random = new Random(seed);
        var attacker = new Attacker(releases, random);
        return Distinction.Play(trials, isIn => attacker.OfYear(isIn, random.Next(4)), atLeast);
    }

    /// <summary>From everything that is ever published about the person.</summary>
    public static Distinction OfLifetime(AttackedReleases releases, int trials, int seed, double atLeast = 0) =>
        Distinction.Play(trials, new Attacker(releases, new Random(seed)).OfLifetime, atLeast);

    /// <summary>From many years of one milestone, while others come and go; the attacker does not know when the person would be counted.</summary>
    /// <param name="everyYear">Whether the person is counted in every year. Nobody is: the promise is kept because everybody is counted once.</param>
    public static Distinction OfYears(AttackedReleases releases, int years, int trials, int seed, bool everyYear = false)
    {
        var random = new Random(seed);
        var attacker = new Attacker(releases, random);
        return Distinction.Play(trials, isIn =>
        {
            var counted = random.Next(years);
            var evidence = Enumerable.Range(0, years).Select(year => attacker.OfYear(isIn && (everyYear || year == counted) ? random.Next(4) : null)).ToList();
            return everyYear ? evidence.Sum(Any) : Any(evidence.SelectMany(year => year));
        });
    }

    // One of them holds, and nobody knows which.
    private static double Any(IEnumerable<double> evidence) => Math.Log(evidence.Average(one => Math.Exp(one)));
}
