using System.Diagnostics;

namespace Casework.Bench;

/// <summary>What one call costs: the best of several runs, each long enough for the clock.</summary>
/// <param name="Microseconds">Of one call.</param>
/// <param name="Bytes">Allocated by one call.</param>
internal readonly record struct Timing(double Microseconds, double Bytes)
{
    private const int Runs = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(1000);
    private static readonly TimeSpan Run = TimeSpan.FromMilliseconds(120);

    public static Timing Of<T>(Func<T> call)
    {
        var calls = 0L;
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < WarmUp; calls++)
            call();
        calls = Math.Max(1, (long)(calls * (Run / WarmUp)));
        var (best, bytes) = (double.MaxValue, 0.0);
        for (var run = 0; run < Runs; run++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            for (var i = 0L; i < calls; i++)
                call();
            best = Math.Min(best, watch.Elapsed.TotalMicroseconds / calls);
            bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / calls;
        }

        return new Timing(best, bytes);
    }
}
