namespace Casework.DisclosureControl;

/// <summary>A way of publishing counts of people so that less is learnt about each of them.</summary>
public interface IDisclosureControl
{
    /// <summary>What it promises about any one person.</summary>
    public Guarantee Guarantee { get; }

    /// <returns>What is published of each cell, sums included, in the order of the table's cells; null where nothing is.</returns>
    public IReadOnlyList<int?> Protect(FrequencyTable table);
}
