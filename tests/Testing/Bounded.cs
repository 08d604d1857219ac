using System.Globalization;
using Xunit;

namespace Casework.Testing;

/// <summary>
/// Something that must be cheap: this whole process's processor time and memory while it is done, the client's part included. The
/// least of a few tries counts: it is a bound that protects, no benchmark, and a busy machine must not fail it.
/// </summary>
public static class Bounded
{
    private const int MostMilliseconds = 50;
    private const int MostMegabytes = 20;
    private const int Tries = 12;

    /// <param name="name">As the report names it.</param>
    /// <param name="outcome">What comes of it, checked by <paramref name="action"/>.</param>
    /// <param name="action">Done at least twice, as the first time also compiles.</param>
    /// <param name="most">More than is usual, for an attack that is many requests.</param>
    public static async Task Run(string name, string outcome, Func<Task> action, (int Milliseconds, int Megabytes)? most = null)
    {
        var (mostMilliseconds, mostMegabytes) = most ?? (MostMilliseconds, MostMegabytes);
        var (milliseconds, megabytes) = (double.MaxValue, double.MaxValue);
        for (var attempt = 0; attempt < Tries && (attempt < 2 || milliseconds > mostMilliseconds || megabytes > mostMegabytes); attempt++)
        {
            var (processor, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            await action();
            milliseconds = Math.Min(milliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
            megabytes = Math.Min(megabytes, (GC.GetTotalAllocatedBytes() - allocated) / 1e6);
        }

        Report.Line(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {outcome,-44} {milliseconds,5:F1} ms CPU, +{megabytes:F1} MB"));
        Assert.True(milliseconds <= mostMilliseconds, $"{name}: took {milliseconds:F0} ms of processor time.");
        Assert.True(megabytes <= mostMegabytes, $"{name}: took {megabytes:F0} MB.");
    }
}
