namespace Casework.DisclosureControl.Attacks;

/// <summary>How small and how large a probability may be after so many successes, exactly.</summary>
/// <seealso href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson (1934)</seealso>
public static class ClopperPearson
{
    /// <param name="confidence">With which the probability is not smaller, such as 0.99.</param>
    public static double Least(int successes, int trials, double confidence) =>
        successes == 0 ? 0 : Find(share => AtLeast(successes, trials, share) < 1 - confidence);

    /// <param name="confidence">With which the probability is not larger.</param>
    public static double Most(int successes, int trials, double confidence) => 1 - Least(trials - successes, trials, confidence);

    // The end of where it holds, from 0 on.
    private static double Find(Func<double, bool> holds)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 50; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    // The probability of so many successes or more, summed from the one that counts most.
    private static double AtLeast(int successes, int trials, double share)
    {
        if (share is 0 or 1)
            return share;
        var odds = share / (1 - share);
        var from = Math.Clamp((int)(trials * share), successes, trials);
        var first = Math.Exp(LogChoose(trials, from) + (from * Math.Log(share)) + ((trials - from) * Math.Log(1 - share)));
        var (sum, term) = (first, first);
        for (var k = from; k < trials && term > sum * 1e-17; k++)
            sum += term *= odds * (trials - k) / (k + 1);
        term = first;
        for (var k = from; k > successes && term > sum * 1e-17; k--)
            sum += term *= k / (odds * (trials - k + 1));
        return sum;
    }

    private static double LogChoose(int all, int some) => LogFactorial(all) - LogFactorial(some) - LogFactorial(all - some);

    // Stirling's series; below where it is exact enough, the product.
    private static double LogFactorial(int n)
    {
        if (n < 20)
            return Enumerable.Range(1, n).Sum(factor => Math.Log(factor));
        return ((n + 0.5) * Math.Log(n)) - n + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12.0 * n)) - (1 / (360.0 * n * n * n)) + (1 / (1260.0 * Math.Pow(n, 5)));
    }
}
