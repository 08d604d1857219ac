using Casework.EventStore.Tests.Tickets;
using Casework.EventStore.Verifying;
using Casework.Testing;

namespace Casework.EventStore.Tests.Faults;

/// <summary>R19: bytes on the disk that are not those that were written.</summary>
public sealed class FlippingBytes : FaultSpec
{
    private const int BlockSize = 8192;

    [Fact]
    public async Task Under_checksums_names_every_event_of_the_block()
    {
        await using var cluster = await Filled([]);
        Assert.Empty((await cluster.Verify()).Violations);
        var block = await cluster.Ask<int>("select (max((ctid::text::point)[0]) / 2)::int from casework.mt_events");
        var lost = await cluster.Ask<long[]>($"select array_agg(seq_id order by seq_id) from casework.mt_events where (ctid::text::point)[0] = {block}");
        await Flip(cluster, _ => (block * BlockSize) + 5000);

        var report = await cluster.Verify();

        Assert.Equal(lost, report.Violations.Where(violation => violation.What.Contains("cannot be read from the disk", StringComparison.Ordinal)).Select(violation => violation.Position!.Value));
        Report.Line($"R19 flipped byte in a block with checksums: {lost.Length} events in the block, {lost.Length} named, no other");
    }

    [Fact]
    public async Task In_a_row_names_the_event()
    {
        await using var cluster = await Filled(new() { ["ignore_checksum_failure"] = "on" });
        var position = await cluster.Ask<long>("select seq_id from casework.mt_events where type = 'ticket_opened'");
        await Flip(cluster, bytes => bytes.AsSpan().IndexOf("ticket_opened"u8));

        var report = await cluster.Verify();

        Assert.Equal((Invariant.LogOrder, position), (Assert.Single(report.Violations).Invariant, report.Violations[0].Position));
        Report.Line("R19 flipped byte in an event's row, past the checksums: the event is named, no other");
    }

    private async Task<FaultyCluster> Filled(Dictionary<string, string> settings)
    {
        var cluster = await FaultyCluster.Start(Folder, settings);
        for (var i = 0; i < 8; i++)
            await cluster.Node.Add(TicketLog.NewTicket(), [.. Enumerable.Range(0, 50).Select(n => new TicketEvent.Counted(n))]);
        await cluster.Node.Add(TicketLog.NewTicket(), new TicketEvent.Opened("flip me", Priority.Urgent, new DateOnly(2026, 1, 1)));
        return cluster;
    }

    /// <summary>On the disk, of the table of events; PostgreSQL then forgets what it has in memory.</summary>
    private static async Task Flip(FaultyCluster cluster, Func<byte[], int> place)
    {
        var file = Path.Combine(cluster.DataDirectory, await cluster.Ask<string>("select pg_relation_filepath('casework.mt_events')"));
        await using (var checkpoint = cluster.Superuser.CreateCommand("checkpoint"))
            await checkpoint.ExecuteNonQueryAsync();
        var bytes = await File.ReadAllBytesAsync(file);
        var at = place(bytes);
        bytes[at] ^= 1;
        await using (var disk = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            disk.Seek(at, SeekOrigin.Begin);
            disk.WriteByte(bytes[at]);
        }

        cluster.Kill();
        await Until(
            async () =>
            {
                try
                {
                    return cluster.Postmaster is not null && await cluster.Ask<int>("select 1") == 1;
                }
                catch (Npgsql.NpgsqlException)
                {
                    return false;
                }
            },
            "PostgreSQL is back");
        Npgsql.NpgsqlConnection.ClearAllPools();
    }
}
