using Casework.Testing;

namespace Casework.EventStore.Tests.Faults;

/// <summary>R20: the database's clock jumps, back and forth.</summary>
public sealed class SkewingTheClock : FaultSpec
{
    // What libfaketime does, for the two calls that PostgreSQL takes its time from: so many seconds beside, as a file says.
    private const string Shim = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdio.h>
        #include <sys/time.h>
        static long skew(void) {
          long seconds = 0;
          FILE *file = fopen(SKEW, "r");
          if (file) { if (fscanf(file, "%ld", &seconds) != 1) seconds = 0; fclose(file); }
          return seconds; }
        int gettimeofday(struct timeval *restrict now, void *restrict zone) {
          static int (*real)(struct timeval *, void *);
          if (!real) real = (int (*)(struct timeval *, void *))dlsym(RTLD_NEXT, "gettimeofday");
          int result = real(now, zone);
          now->tv_sec += skew();
          return result; }
        """;

    [Fact]
    public async Task Changes_no_order_and_never_lets_recorded_time_run_backwards()
    {
        var (source, shim, skew) = (Path.Combine(Folder, "shim.c"), Path.Combine(Folder, "shim.so"), Path.Combine(Folder, "skew"));
        await File.WriteAllTextAsync(source, Shim);
        var (exit, said) = Shell.Run("gcc", "-shared", "-fPIC", "-o", shim, $"-DSKEW=\"{skew}\"", source, "-ldl");
        Assert.True(exit == 0, $"gcc is needed to skew the clock; ./test installs it: {said}");
        await File.WriteAllTextAsync(skew, "0");
        await using var cluster = await FaultyCluster.Start(Folder, binaries: Wrapped.Binaries(Folder, $"export LD_PRELOAD={shim}"));
        using var done = new CancellationTokenSource();
        var writing = cluster.Write(writers: 4, done.Token);

        await cluster.Acknowledges(50);
        foreach (var seconds in new[] { -3600, 86_400, 0, -86_400, 7 })
        {
            await File.WriteAllTextAsync(skew, $"{seconds}");
            await cluster.Acknowledges(50);
            var clock = await cluster.Ask<double>("select extract(epoch from clock_timestamp())::float8");
            Assert.InRange(clock - DateTimeOffset.UtcNow.ToUnixTimeSeconds() - seconds, -30, 30);
        }

        await done.CancelAsync();
        await writing;

        Assert.Empty((await cluster.Verify()).Violations);
        Assert.True(await cluster.Ask<bool>("select max(\"timestamp\") > clock_timestamp() + interval '12 hours' from casework.mt_events"), "No event was recorded while the clock was ahead.");
        Report.Line($"R20 clock of PostgreSQL at -1 h, +1 d, 0, -1 d, +7 s while writing: {cluster.Acknowledged.Count} acknowledged, order by position, recorded time never backwards");
    }
}
