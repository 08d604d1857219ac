using Casework.EventStore.Verifying;
using Casework.Testing;

namespace Casework.EventStore.Tests.Faults;

/// <summary>R1: kill -9 of PostgreSQL under load.</summary>
public sealed class KillingPostgres : FaultSpec
{
    private const int Crashes = 3;

    [Fact]
    public async Task Loses_nothing_that_was_acknowledged()
    {
        await using var cluster = await FaultyCluster.Start(Folder);
        using var done = new CancellationTokenSource();
        var writing = cluster.Write(writers: 8, done.Token);
        var slowest = TimeSpan.Zero;
        await cluster.Acknowledges(200);
        for (var crash = 0; crash < Crashes; crash++)
        {
            cluster.Kill();
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, (await cluster.Acknowledges(200)).Ticks));
        }

        await done.CancelAsync();
        await writing;
        var report = await cluster.Verify();

        Assert.Empty(report.Violations);
        Report.Line($"R1 kill -9 PostgreSQL: {Crashes} crashes, {cluster.Acknowledged.Count} acknowledged, 0 lost, at most {slowest.TotalSeconds:F1} s until 200 more were");
    }

    // The negative control: PostgreSQL acknowledges before it has written, and the same check finds the loss.
    [Fact]
    public async Task Loses_something_when_PostgreSQL_does_not_write_through()
    {
        await using var cluster = await FaultyCluster.Start(Folder, new() { ["synchronous_commit"] = "off", ["wal_writer_delay"] = "10s", ["wal_writer_flush_after"] = "1GB", ["wal_buffers"] = "64MB" });
        using var done = new CancellationTokenSource();
        var writing = cluster.Write(writers: 8, done.Token);
        await cluster.Acknowledges(300);
        // None after the kill, as their positions would be those that were lost.
        await done.CancelAsync();
        await writing;
        cluster.Kill();
        await Until(async () => cluster.Postmaster is not null && await cluster.Tell(Tickets.TicketLog.NewTicket(), Tickets.TicketLog.Command()), "PostgreSQL is back");

        var report = await cluster.Verify();

        Assert.Contains(report.Violations, violation => violation.Invariant is Invariant.AcknowledgedIsDurable);
        Report.Line($"R1 control, synchronous_commit=off: {report.Violations.Count(violation => violation.Invariant is Invariant.AcknowledgedIsDurable)} of {cluster.Acknowledged.Count} acknowledged commands lost, and found");
    }
}
