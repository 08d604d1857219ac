using System.Globalization;

namespace Casework.DisclosureControl;

/// <summary>What a method promises about any one person, whatever else somebody knows.</summary>
public abstract record Guarantee
{
    /// <summary>Nothing.</summary>
    public static Guarantee None { get; } = new Nothing();

    /// <summary>It makes some attacks harder; others are known to succeed.</summary>
    public static Guarantee Heuristic { get; } = new Hindrance();

    /// <summary>Zero-concentrated differential privacy.</summary>
    public static Guarantee Zcdp(decimal rho) => new Bound(new PrivacyLoss(rho));

    private sealed record Nothing : Guarantee
    {
        public override string ToString() => "NONE";
    }

    private sealed record Hindrance : Guarantee
    {
        public override string ToString() => "HEURISTIC";
    }

    private sealed record Bound(PrivacyLoss Loss) : Guarantee
    {
        public override string ToString() => $"ZCDP({Loss.Rho.ToString("0.############################", CultureInfo.InvariantCulture)})";
    }
}
