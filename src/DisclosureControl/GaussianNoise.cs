namespace Casework.DisclosureControl;

/// <summary>
/// Discrete Gaussian noise on every cell that is no sum; sums are those of the noisy cells. Everybody is in one of these cells, so that one person changes the
/// table by one in one place. A table drawn twice tells more than once: it is drawn once and kept.
/// </summary>
/// <param name="Variance">σ², above 0.</param>
/// <param name="Random">Where the noise comes from.</param>
public sealed record GaussianNoise(decimal Variance, ExactRandom Random) : IDisclosureControl
{
    public Guarantee Guarantee => Guarantee.Zcdp(PrivacyLoss.OfVariance(Variance).Rho);

    /// <returns>Numbers that may be below 0.</returns>
    public IReadOnlyList<int?> Protect(FrequencyTable table)
    {
        var shape = table.Shape;
        var inner = Enumerable.Range(0, shape.Cells).Where(cell => FrequencyTable.IsInner(shape, cell)).Select(cell => table.Counts[cell] + (int)Random.Gaussian(Variance)).ToList();
        return [.. FrequencyTable.Of(shape, inner).Counts.Select(count => (int?)count)];
    }
}
