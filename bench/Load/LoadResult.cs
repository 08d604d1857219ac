namespace Casework.Bench.Load;

/// <summary>What a server did under load.</summary>
/// <param name="PerSecond">Requests answered.</param>
/// <param name="P50">Median latency in milliseconds.</param>
/// <param name="P95">In milliseconds.</param>
/// <param name="P99">In milliseconds.</param>
/// <param name="Processor">Processor time of the server's process per request, in microseconds.</param>
/// <param name="Database">Processor time of PostgreSQL per request, in microseconds.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P95, double P99, double Processor, double Database)
{
    /// <summary>Of several rounds, each figure's median.</summary>
    public static LoadResult Median(IReadOnlyList<LoadResult> rounds) => new(
        Middle(rounds, round => round.PerSecond), Middle(rounds, round => round.P50), Middle(rounds, round => round.P95), Middle(rounds, round => round.P99), Middle(rounds, round => round.Processor), Middle(rounds, round => round.Database));

    private static double Middle(IReadOnlyList<LoadResult> rounds, Func<LoadResult, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
}
