namespace Casework.DisclosureControl;

/// <summary>Every count to the nearest multiple of a base, as official statistics do with 5. Differences of many tables undo it.</summary>
public sealed record Rounding(int Base = 5) : IDisclosureControl
{
    public Guarantee Guarantee => Guarantee.Heuristic;

    /// <param name="count">0 or more.</param>
    public int Of(int count) => (count + (Base / 2)) / Base * Base;

    public IReadOnlyList<int?> Protect(FrequencyTable table) => [.. table.Counts.Select(count => (int?)Of(count))];
}
