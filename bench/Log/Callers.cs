using System.Diagnostics;
using Casework.Bench.Servers;

namespace Casework.Bench.Log;

/// <summary>Callers that each wait for an answer before they ask again, or a fixed rate whatever the answers take.</summary>
internal static class Callers
{
    /// <param name="each">How many of what is counted a call brings.</param>
    public static async Task<Speed> Run(int callers, TimeSpan time, int postmaster, Func<int, Task> call, int each = 1)
    {
        var (own, database, watch) = (Environment.CpuUsage.TotalTime, ProcessorTime.Of(postmaster), Stopwatch.StartNew());
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var taken = new List<double>();
            while (watch.Elapsed < time)
            {
                var began = Stopwatch.GetTimestamp();
                await call(caller);
                taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return taken;
        })));
        return Sum(watch.Elapsed, times.SelectMany(taken => taken), each, Environment.CpuUsage.TotalTime - own, ProcessorTime.Of(postmaster) - database);
    }

    /// <summary>Times count from when a call was due, so that a stall is not hidden by callers that waited for it.</summary>
    public static async Task<Speed> Offer(int perSecond, TimeSpan time, int postmaster, Func<int, Task> call)
    {
        var (own, database, watch) = (Environment.CpuUsage.TotalTime, ProcessorTime.Of(postmaster), Stopwatch.StartNew());
        var calls = new List<Task<double>>();
        for (var number = 0; watch.Elapsed < time;)
        {
            for (var due = watch.Elapsed.TotalSeconds * perSecond; number < due; number++)
                calls.Add(Timed(number, number * 1000.0 / perSecond));
            await Task.Delay(1);
        }

        var times = await Task.WhenAll(calls);
        return Sum(watch.Elapsed, times, 1, Environment.CpuUsage.TotalTime - own, ProcessorTime.Of(postmaster) - database);

        async Task<double> Timed(int number, double due)
        {
            await call(number);
            return watch.Elapsed.TotalMilliseconds - due;
        }
    }

    private static Speed Sum(TimeSpan elapsed, IEnumerable<double> times, int each, TimeSpan own, double database)
    {
        List<double> sorted = [.. times.Order()];
        var count = (double)sorted.Count * each;
        return new Speed(
            count / elapsed.TotalSeconds, Speed.Percentile(sorted, 0.5), Speed.Percentile(sorted, 0.99), own.TotalMicroseconds / count, database / count);
    }
}
