namespace Casework.DisclosureControl;

/// <summary>What may have been learnt about one person: ρ of zero-concentrated differential privacy. Losses add up.</summary>
/// <seealso href="https://arxiv.org/abs/1605.02065">Bun and Steinke (2016)</seealso>
public readonly record struct PrivacyLoss
{
    /// <exception cref="ArgumentOutOfRangeException">ρ is negative.</exception>
    public PrivacyLoss(decimal rho)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rho);
        Rho = rho;
    }

    public decimal Rho { get; }

    /// <summary>Of the Gaussian mechanism with the same loss: how far apart, in standard deviations, its answers with and without the person lie.</summary>
    public double Mu => Math.Sqrt(2 * (double)Rho);

    /// <summary>By how much, at most, somebody does better than chance who guesses whether the person is in the data: 0 to 1.</summary>
    /// <seealso href="https://arxiv.org/abs/1905.02383">Dong, Roth and Su (2019), Gaussian differential privacy</seealso>
    public double MembershipAdvantage => (2 * Normal.Below(Mu / 2)) - 1;

    public static PrivacyLoss operator +(PrivacyLoss left, PrivacyLoss right) => new(left.Rho + right.Rho);

    /// <summary>σ² of the noise that brings this loss on a count to which each person contributes at most so much.</summary>
    /// <exception cref="InvalidOperationException">Nothing may be lost, so no noise is enough.</exception>
    public decimal Variance(int sensitivity = 1) => Rho == 0
        ? throw new InvalidOperationException("No noise brings no loss.")
        : sensitivity * sensitivity / (2 * Rho);

    /// <summary>The loss that noise of this variance brings.</summary>
    public static PrivacyLoss OfVariance(decimal variance, int sensitivity = 1) => new(sensitivity * sensitivity / (2 * variance));

    /// <summary>ε of (ε, δ)-differential privacy, by the bound that holds for whatever has this ρ.</summary>
    /// <param name="delta">Above 0 and below 1.</param>
    /// <seealso href="https://arxiv.org/abs/1605.02065">Bun and Steinke (2016), proposition 1.3</seealso>
    public double Epsilon(double delta) => (double)Rho + (2 * Math.Sqrt((double)Rho * Math.Log(1 / Delta(delta))));

    /// <summary>ε of (ε, δ)-differential privacy of the Gaussian mechanism, exactly; smaller than <see cref="Epsilon"/>.</summary>
    /// <param name="delta">Above 0 and below 1.</param>
    /// <seealso href="https://arxiv.org/abs/1905.02383">Dong, Roth and Su (2019), corollary 2.13</seealso>
    public double GaussianEpsilon(double delta)
    {
        var mu = Mu;
        if (mu == 0)
            return 0;
        var (low, high) = (0.0, Epsilon(delta) + 1);
        while (high - low > 1e-12 * Math.Max(1, high))
        {
            var middle = (low + high) / 2;
            var reached = Normal.Below((mu / 2) - (middle / mu)) - (Math.Exp(middle) * Normal.Below((-mu / 2) - (middle / mu)));
            (low, high) = reached > delta ? (middle, high) : (low, middle);
        }

        return high;
    }

    private static double Delta(double delta) => delta is > 0 and < 1 ? delta : throw new ArgumentOutOfRangeException(nameof(delta), delta, "δ is above 0 and below 1.");
}
