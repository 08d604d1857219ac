namespace Casework.DisclosureControl.Attacks;

/// <summary>The noise of the council's releases, and what it is said to promise.</summary>
/// <param name="Quarter">σ² of a quarter of a milestone.</param>
/// <param name="Year">σ² of a year of a milestone.</param>
/// <param name="Stock">σ² of a yearly stock table.</param>
/// <param name="Milestones">How many there are; everybody is counted at most once in each.</param>
/// <param name="Stocks">In how many stock tables somebody is counted at most.</param>
public sealed record CouncilNoise(decimal Quarter, decimal Year, decimal Stock, int Milestones, int Stocks)
{
    public PrivacyLoss OfMilestone => PrivacyLoss.OfVariance(Quarter) + PrivacyLoss.OfVariance(Year);

    public PrivacyLoss OfLifetime => new((OfMilestone.Rho * Milestones) + (PrivacyLoss.OfVariance(Stock).Rho * Stocks));

    /// <summary>A mistake that every attack has to notice: σ is half of what is promised.</summary>
    public CouncilNoise Halved => this with { Quarter = Quarter / 4, Year = Year / 4, Stock = Stock / 4 };
}
