using Casework.EventStore.Archiving;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Archiving;

public class CountingTheLog(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Counts_events_streams_tenants_and_what_is_archived()
    {
        for (var i = 0; i < 5; i++)
            await Node.Add(TicketLog.NewTicket(i < 2 ? "09162000" : "08111000"), new TicketEvent.Counted(1), i == 0 ? new TicketEvent.Closed(Guid.Empty) : new TicketEvent.Counted(2));
        await using var app = LogDatabase.Connect(Database.AppConnectionString);
        await new LogArchive(Database.OwnerConnectionString).Run(new ArchiveRule("ticket", ["ticket_closed"], DateTimeOffset.MaxValue), null, default);

        var now = await LogStatistics.Read(app, DateTimeOffset.UtcNow, default);
        var later = await LogStatistics.Read(app, DateTimeOffset.UtcNow.AddDays(3), default);

        Assert.Equal((10L, 2L, 5L, 1L, 2L), (now.Events, now.Archived, now.Streams, now.ArchivedStreams, now.Tenants));
        Assert.Equal((10L, 10L, 10L), (now.LastDay, now.LastWeek, now.LastMonth));
        Assert.Equal((0L, 10L, 10L), (later.LastDay, later.LastWeek, later.LastMonth));
        Assert.True(now.Bytes > now.ArchivedBytes && now.ArchivedBytes > 0);
        Assert.InRange(now.LastRecordedAt!.Value, now.FirstRecordedAt!.Value, DateTimeOffset.UtcNow.AddMinutes(1));
    }
}
