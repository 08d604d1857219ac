using Casework.Testing;

namespace Casework.EventStore.Tests.Faults;

/// <summary>R17: no space left on the disk of the write-ahead log.</summary>
public sealed class FillingTheDisk : FaultSpec
{
    private bool _mounted;

    public override void Dispose()
    {
        if (_mounted)
            Shell.Run("umount", "-l", Folder);
        base.Dispose();
    }

    [Fact]
    public async Task Loses_nothing_and_goes_on_once_there_is_room()
    {
        // Only root may mount; anybody else fills the quota that a file's size is, which PostgreSQL meets the same way.
        _mounted = Shell.Run("mount", "-t", "tmpfs", "-o", "size=190m,mode=755", "none", Folder).Exit == 0;
        Assert.True(_mounted || !Environment.IsPrivilegedProcess, "Root could not mount a small disk.");
        await using var cluster = await FaultyCluster.Start(Folder, new() { ["min_wal_size"] = "32MB", ["max_wal_size"] = "1GB", ["shared_buffers"] = "16MB", ["wal_compression"] = "off" });
        using var done = new CancellationTokenSource();
        var writing = cluster.Write(writers: 4, done.Token, padding: 60_000);
        if (!_mounted)
        {
            await cluster.Acknowledges(20);
            Shell.Run("prlimit", "--pid", $"{cluster.Postmaster}", "--fsize=1048576:1048576");
        }

        await Until(() => Task.FromResult(cluster.Said().Contains("No space left on device", StringComparison.Ordinal) || cluster.Said().Contains("File too large", StringComparison.Ordinal)), "the disk is full");
        await Task.Delay(500);
        var before = cluster.Acknowledged.Count;
        if (_mounted)
            Assert.Equal(0, Shell.Run("mount", "-o", "remount,size=600m", Folder).Exit);
        else
            cluster.Kill();
        var recovery = await cluster.Acknowledges(20);
        await done.CancelAsync();
        await writing;

        Assert.Empty((await cluster.Verify()).Violations);
        Report.Line($"R17 disk full ({(_mounted ? "tmpfs" : "RLIMIT_FSIZE")}): {before} acknowledged before it was full, 0 lost, 20 more {recovery.TotalSeconds:F1} s after there was room");
    }
}
