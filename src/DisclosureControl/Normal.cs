namespace Casework.DisclosureControl;

/// <summary>The standard normal distribution, to about 15 digits.</summary>
public static class Normal
{
    private const double Far = 3;

    /// <summary>Φ: the probability of a value below x.</summary>
    public static double Below(double x) => x > 0 ? 1 - Tail(x) : Tail(-x);

    /// <summary>The value that lies above this share of all.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double Quantile(double share)
    {
        if (share is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is above 0 and below 1.");
        var (low, high) = (-40.0, 40.0);
        while (high - low > 1e-13)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // Above x, for x of 0 or more: a series near the middle, a continued fraction beyond.
    private static double Tail(double x)
    {
        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        if (x < Far)
        {
            var (sum, term) = (x, x);
            for (var i = 3; term > sum * 1e-17; i += 2)
                sum += term *= x * x / i;
            return 0.5 - (density * sum);
        }

        var fraction = x;
        for (var i = 200; i > 0; i--)
            fraction = x + (i / fraction);
        return density / fraction;
    }
}
