using Casework.Testing;

namespace Casework.EventStore.Tests.Faults;

/// <summary>R18: fsync fails. PostgreSQL must stop then, as what it could not flush is gone.</summary>
public sealed class FailingToFlush : FaultSpec
{
    // Fails with EIO while the file beside the cluster exists.
    private const string Shim = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <unistd.h>
        static int broken(void) { return access(FLAG, F_OK) == 0; }
        #define FLUSH(name) int name(int fd) { \
          static int (*real)(int); \
          if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, #name); \
          if (broken()) { errno = EIO; return -1; } \
          return real(fd); }
        FLUSH(fsync)
        FLUSH(fdatasync)
        """;

    [Fact]
    public async Task Stops_PostgreSQL_and_loses_nothing_that_was_acknowledged()
    {
        var flag = Path.Combine(Folder, "broken");
        await using var cluster = await FaultyCluster.Start(Folder, binaries: BinariesWithShim(flag));
        using var done = new CancellationTokenSource();
        var writing = cluster.Write(writers: 8, done.Token);
        await cluster.Acknowledges(100);

        await File.WriteAllTextAsync(flag, "");
        await Until(() => Task.FromResult(cluster.Said().Contains("PANIC:  could not fdatasync file", StringComparison.Ordinal)), "PostgreSQL panics");
        var before = cluster.Acknowledged.Count;
        await Task.Delay(300);
        Assert.Equal(before, cluster.Acknowledged.Count);
        File.Delete(flag);
        var recovery = await cluster.Acknowledges(100);
        await done.CancelAsync();
        await writing;

        Assert.Empty((await cluster.Verify()).Violations);
        Report.Line($"R18 fsync fails: PANIC, {before} acknowledged before, 0 lost, 100 more {recovery.TotalSeconds:F1} s after the disk was well");
    }

    /// <summary>PostgreSQL's programs, with postgres behind a script that loads the shim.</summary>
    private string BinariesWithShim(string flag)
    {
        var (source, shim) = (Path.Combine(Folder, "shim.c"), Path.Combine(Folder, "shim.so"));
        File.WriteAllText(source, Shim);
        var (exit, said) = Shell.Run("gcc", "-shared", "-fPIC", "-o", shim, $"-DFLAG=\"{flag}\"", source, "-ldl");
        Assert.True(exit == 0, $"gcc is needed to make fsync fail; ./test installs it: {said}");
        return Wrapped.Binaries(Folder, $"export LD_PRELOAD={shim}");
    }
}
