namespace Casework.Bench.Log;

/// <summary>What some callers came to.</summary>
/// <param name="PerSecond">Commands, events or rows.</param>
/// <param name="P50">Of a call, in milliseconds.</param>
/// <param name="P99">Of a call, in milliseconds.</param>
/// <param name="Processor">Of this process, microseconds for each.</param>
/// <param name="Database">Of PostgreSQL, microseconds for each.</param>
internal sealed record Speed(double PerSecond, double P50, double P99, double Processor, double Database)
{
    public static Speed Median(IReadOnlyCollection<Speed> rounds) => new(
        Middle(rounds.Select(round => round.PerSecond)), Middle(rounds.Select(round => round.P50)), Middle(rounds.Select(round => round.P99)),
        Middle(rounds.Select(round => round.Processor)), Middle(rounds.Select(round => round.Database)));

    public static double Percentile(List<double> sorted, double part) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
