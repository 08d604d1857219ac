namespace Casework.Api.Tests.Access;

/// <summary>How well durations of two kinds can be told apart, by nothing but their order: outliers weigh like any other.</summary>
internal static class Separation
{
    /// <returns>The probability that one of the second kind takes longer than one of the first: 0.5 when nothing tells them apart, 1 when everything does.</returns>
    public static double Of(IReadOnlyCollection<double> first, IReadOnlyCollection<double> second)
    {
        var longer = first.Sum(one => second.Sum(other => other > one ? 1.0 : other < one ? 0 : 0.5));
        return longer / ((double)first.Count * second.Count);
    }
}
