namespace Casework.DisclosureControl.Tests;

public class AccountingForPrivacy
{
    // ε, advantage and σ as the design of council releases has them, computed there by other means.
    [Theory]
    [InlineData(0.5, 1.0, 0.383)]
    [InlineData(0.05, 0.316, 0.126)]
    [InlineData(0.125, 0.5, 0.197)]
    [InlineData(0, 0, 0)]
    public void Tells_what_somebody_who_guesses_can_win(double rho, double mu, double advantage)
    {
        var loss = new PrivacyLoss((decimal)rho);
        Assert.Equal((mu, advantage), (Math.Round(loss.Mu, 3), Math.Round(loss.MembershipAdvantage, 3)));
    }

    [Theory]
    [InlineData(0.5, 1e-5, 4.38, 5.30)]
    [InlineData(0.5, 1e-6, 4.89, 5.76)]
    [InlineData(0.125, 1e-5, 1.99, 2.52)]
    public void Converts_to_epsilon_and_delta(double rho, double delta, double gaussian, double any)
    {
        var loss = new PrivacyLoss((decimal)rho);
        Assert.Equal((gaussian, any), (Math.Round(loss.GaussianEpsilon(delta), 2), Math.Round(loss.Epsilon(delta), 2)));
    }

    [Fact]
    public void Finds_the_noise_for_a_loss_and_the_loss_for_a_noise()
    {
        Assert.Equal(20m, new PrivacyLoss(0.025m).Variance());
        Assert.Equal(80m, new PrivacyLoss(0.025m).Variance(sensitivity: 2));
        Assert.Equal(new PrivacyLoss(0.025m), PrivacyLoss.OfVariance(20));
        Assert.Throws<InvalidOperationException>(() => new PrivacyLoss(0).Variance());
    }

    [Fact]
    public void Adds_up_what_was_lost_without_rounding() =>
        Assert.Equal(new PrivacyLoss(0.3m), Enumerable.Repeat(new PrivacyLoss(0.025m), 12).Aggregate((one, other) => one + other));

    [Fact]
    public void Knows_no_negative_loss() => Assert.Throws<ArgumentOutOfRangeException>(() => new PrivacyLoss(-0.1m));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Asks_for_a_delta_that_is_a_probability(double delta) => Assert.Throws<ArgumentOutOfRangeException>(() => new PrivacyLoss(0.5m).Epsilon(delta));

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(-1, 0.158655253931457)]
    [InlineData(2.999, 0.9986456634662729)]
    [InlineData(3.001, 0.998654527174915)]
    [InlineData(-8, 6.22096057427178e-16)]
    public void Knows_the_normal_distribution(double x, double below) => Assert.Equal(1, Normal.Below(x) / below, 1e-9);

    [Fact]
    public void Finds_the_quantile_of_a_share() => Assert.Equal(1.6448536269514722, Normal.Quantile(0.95), 1e-9);

    [Fact]
    public void Names_the_guarantee_of_each_method()
    {
        Assert.Equal(["NONE", "HEURISTIC", "ZCDP(0.05)"], new[] { Guarantee.None, Guarantee.Heuristic, Guarantee.Zcdp(0.050m) }.Select(guarantee => $"{guarantee}"));
        Assert.Equal(Guarantee.Zcdp(0.05m), Guarantee.Zcdp(0.050m));
    }
}
