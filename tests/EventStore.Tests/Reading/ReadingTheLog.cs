using System.Text;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Reading;

[Collection(Alone.Name)]
public class ReadingTheLog(TestDatabase database) : LogSpec(database)
{
    private const int Events = 20_000;

    [Fact]
    public async Task Forward_gives_every_event_once_in_constant_memory()
    {
        await Fill();
        var (next, atFirst, atMost) = (1L, 0L, 0L);
        await foreach (var recorded in Node.Log.ReadLog(0, pageSize: 100))
        {
            Assert.Equal(next, recorded.Position);
            if (next == 500)
                atFirst = GC.GetTotalMemory(forceFullCollection: true);
            if (next % 5_000 == 0)
                atMost = Math.Max(atMost, GC.GetTotalMemory(forceFullCollection: true));
            next++;
        }

        Assert.True(next > Events);
        // All events at once would be more than 20 MB.
        Assert.InRange(atMost - atFirst, long.MinValue, 10_000_000);
    }

    [Fact]
    public async Task By_pages_says_how_far_it_looked_whether_or_not_anything_matched()
    {
        await Fill();
        var other = await Node.Add(TicketLog.NewTicket("05315000"), new TicketEvent.Closed(Guid.Empty));

        var page = await Node.Log.ReadPage(other.Position - 3, 2, LogFilter.Everything, CancellationToken.None);
        var none = await Node.Log.ReadPage(0, 10, new LogFilter(StoredNames: ["ticket_corrected"]), CancellationToken.None);
        var named = await Node.Log.ReadPage(0, 10, new LogFilter(StoredNames: ["ticket_closed"]), CancellationToken.None);
        var tenant = await Node.Log.ReadPage(0, 10, new LogFilter("05315000", ["ticket_closed"]), CancellationToken.None);
        var end = await Node.Log.ReadPage(named.Head, 10, LogFilter.Everything, CancellationToken.None);

        Assert.Equal((other.Position - 1, 2), (page.Through, page.Events.Count));
        Assert.Empty(none.Events);
        Assert.Equal(none.Head, none.Through);
        Assert.All(named.Events, e => Assert.IsType<TicketEvent.Closed>(e.Event));
        Assert.All(tenant.Events, e => Assert.Equal("05315000", e.Stream.Tenant));
        Assert.Contains(other.Position, tenant.Events.Select(e => e.Position));
        Assert.Empty(end.Events);
        Assert.Equal(named.Head, end.Through);
    }

    [Fact]
    public async Task As_stored_leaves_sealed_fields_sealed()
    {
        await Fill();
        var added = await Node.Add(TicketLog.NewTicket(), new TicketEvent.Noted("secret", "phone"));

        var rows = new List<StoredEvent>();
        await foreach (var row in Node.Log.ReadStored(added.Position - 1))
            rows.Add(row);

        var stored = rows.First(row => row.Position == added.Position);
        Assert.Equal("ticket_noted", stored.StoredName);
        Assert.Contains("\"s1.", Encoding.UTF8.GetString(stored.Data), StringComparison.Ordinal);
        Assert.Contains("effective_on", Encoding.UTF8.GetString(stored.Headers), StringComparison.Ordinal);
        var decoded = await Node.Log.Decode([stored], CancellationToken.None);
        Assert.Equal(new TicketEvent.Noted("secret", "phone"), decoded[0].Event);
    }

    private async Task Fill()
    {
        if (await Node.Log.Head(CancellationToken.None) >= Events)
            return;
        var title = new string('x', 1_000);
        await Task.WhenAll(Enumerable.Range(0, Events / 100).Select(_ => Node.Add(
            TicketLog.NewTicket(), [.. Enumerable.Range(0, 100).Select(i => new TicketEvent.Opened(title, Priority.Normal, default))])));
    }
}
