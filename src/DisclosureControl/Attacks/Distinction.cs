namespace Casework.DisclosureControl.Attacks;

/// <summary>How well somebody told apart whether a person is in the data, told by worlds with and without the person.</summary>
/// <param name="Trials">In each of the two.</param>
/// <param name="With">How often it was said "is in it" where that is so.</param>
/// <param name="Without">How often where it is not so.</param>
public sealed record Distinction(int Trials, int With, int Without)
{
    /// <summary>How much better than by chance: 0 to 1.</summary>
    public double Advantage => (With - Without) / (double)Trials;

    /// <summary>The advantage is not smaller, with this confidence.</summary>
    public double LeastAdvantage(double confidence) => Hits(confidence) - Errors(confidence);

    /// <summary>ε of (ε, δ)-differential privacy is not smaller, with this confidence, whatever the noise is.</summary>
    public double LeastEpsilon(double delta, double confidence) => Math.Max(0, Math.Log(Math.Max(1, (Hits(confidence) - delta) / Errors(confidence))));

    /// <summary>ρ of Gaussian noise is not smaller, with this confidence: finds much more than <see cref="LeastEpsilon"/> by as many trials.</summary>
    /// <seealso href="https://arxiv.org/abs/2302.07956">Nasr and others (2023), Tight auditing of differentially private machine learning</seealso>
    public double LeastRho(double confidence)
    {
        var mu = Math.Max(0, Normal.Quantile(Math.Max(1e-12, Hits(confidence))) - Normal.Quantile(Math.Min(1 - 1e-12, Errors(confidence))));
        return mu * mu / 2;
    }

    /// <summary>Plays both worlds.</summary>
    /// <param name="evidence">Of a world with the person or without: how much likelier what was published is with the person, as a logarithm.</param>
    /// <param name="atLeast">From which evidence on it is said "is in it".</param>
    public static Distinction Play(int trials, Func<bool, double> evidence, double atLeast = 0)
    {
        var (with, without) = (0, 0);
        for (var trial = 0; trial < trials; trial++)
        {
            with += evidence(true) > atLeast ? 1 : 0;
            without += evidence(false) > atLeast ? 1 : 0;
        }

        return new Distinction(trials, with, without);
    }

    // Both bounds have to hold.
    private double Hits(double confidence) => ClopperPearson.Least(With, Trials, 1 - ((1 - confidence) / 2));

    private double Errors(double confidence) => ClopperPearson.Most(Without, Trials, 1 - ((1 - confidence) / 2));
}
