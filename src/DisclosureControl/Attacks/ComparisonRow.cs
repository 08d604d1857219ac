namespace Casework.DisclosureControl.Attacks;

/// <summary>One attack on all methods, or what they are good for.</summary>
/// <param name="Setting">How often, of how many people.</param>
/// <param name="Council">Of the council's releases.</param>
/// <param name="Bound">That the council's releases must not exceed; null where nothing is promised.</param>
/// <param name="Least">Of <paramref name="Council"/>, with 99 in 100: what is compared with the bound.</param>
/// <param name="Design">What was measured when the releases were designed, by other means, in the same order.</param>
public sealed record ComparisonRow(
    string Test, string Setting, double? Suppression, double? Rounding, double? CellKey, double Council, double? Bound, double? Least, string Design)
{
    public bool IsKept => Bound is not { } bound || (Least ?? Council) <= bound;
}
