using System.Text;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Codec;

public class StoringEvents(TestDatabase database) : LogSpec(database)
{
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    public static TheoryData<string, TicketEvent> Examples => new()
    {
        { "ticket_opened", new TicketEvent.Opened("Wärmepumpe \"neu\"", Priority.Urgent, new DateOnly(2026, 5, 1)) },
        { "ticket_counted", new TicketEvent.Counted(-3) },
        { "ticket_noted", new TicketEvent.Noted("rief an", "phone", new Personal<Diagnosis>(new Diagnosis("J45", new DateOnly(2026, 1, 2))), ["Bruder", new Personal<string>("Mutter") { Subject = Id }]) },
        { "ticket_corrected", new TicketEvent.Corrected(Id, new TicketEvent.Counted(4)) },
        { "ticket_closed", new TicketEvent.Closed(Id) },
    };

    [Theory, MemberData(nameof(Examples))]
    public void Writes_what_it_has_always_written_and_reads_it_back(string name, TicketEvent @event)
    {
        var codec = new EventCodec(TicketLog.Types(), TicketLog.Codec);

        var body = codec.Write(@event);

        Snapshot.Matches(Encoding.UTF8.GetString(body) + "\n", $"Examples/{name}.json");
        var back = codec.Read(name, body);
        Assert.Equal(@event.GetType(), back.GetType());
        Assert.Equal(body, codec.Write(back));
    }

    [Fact]
    public void Has_an_example_of_every_event() =>
        Assert.Equal(TicketLog.Types().StoredNames.Select(stored => stored.Name), Examples.Select(example => (string)example[0]).Order());

    [Fact]
    public async Task Fills_the_columns_as_Marten_would()
    {
        var ticket = TicketLog.NewTicket();
        var added = await Node.Add(ticket, new TicketEvent.Corrected(Id, new TicketEvent.Counted(4)));

        Assert.Equal(
            $$$"""
            {{{added.Position}}}|{{{added.EventIds[0]}}}|{{{ticket.Id}}}|1|{"Entry": "{{{Id}}}", "Replacement": {"By": 4, "$type": "ticket_counted"}}|<none>|ticket_corrected|09162000|Casework.EventStore.Tests.Tickets.TicketEvent+Corrected, Casework.EventStore.Tests|web-7|click-1|false
            """,
            await Database.Ask<string>($"""
                select concat_ws('|', seq_id, id, stream_id, version, data, coalesce(bdata::text, '<none>'), type, tenant_id, mt_dotnet_type,
                                 correlation_id, causation_id, is_archived::text)
                from casework.mt_events where stream_id = '{ticket.Id}'
                """));
        Assert.Equal("ticket|1|false", await Database.Ask<string>(
            $"select concat_ws('|', type, version, is_archived::text) from casework.mt_streams where id = '{ticket.Id}'"));
        Assert.Equal(
            ["actor", "command_id", "effective_on", "purpose", "role", "rule_set"],
            (await Database.Ask<string[]>($"select array_agg(k order by k) from casework.mt_events, jsonb_object_keys(headers) k where stream_id = '{ticket.Id}'"))!);
        Assert.Equal('7', added.EventIds[0].ToString()[14]);
    }

    [Fact]
    public async Task Reads_a_nested_event_back_whatever_order_jsonb_keeps_its_keys_in()
    {
        var ticket = TicketLog.NewTicket();
        var correction = new TicketEvent.Corrected(Id, new TicketEvent.Opened("Dach", Priority.Normal, new DateOnly(2026, 1, 1)));
        await Node.Add(ticket, correction);

        Assert.Equal(correction, (await Node.History(ticket))[0].Event);
    }

    [Fact]
    public async Task Refuses_a_type_without_a_name()
    {
        var node = AnotherNode(options => options with { Types = new EventTypes().Register<TicketEvent.Opened>("ticket_opened") });

        var unknown = await Assert.ThrowsAsync<UnknownEventTypeException>(() => node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1)));

        Assert.Contains(nameof(TicketEvent.Counted), unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_event_that_it_cannot_read()
    {
        var added = await Node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1));
        var node = AnotherNode(options => options with { Types = new EventTypes().Register<TicketEvent.Opened>("ticket_opened") });

        var broken = await Assert.ThrowsAsync<EventUndecodableException>(
            () => node.Log.ReadPage(added.Position - 1, 1, LogFilter.Everything, CancellationToken.None));

        Assert.Equal((added.Position, added.EventIds[0], "ticket_counted"), (broken.Position, broken.EventId, broken.StoredName));
    }

    [Fact]
    public void Gives_every_name_and_type_once()
    {
        Assert.Throws<ArgumentException>(() => TicketLog.Types().Register<TicketEvent.Counted>("other"));
        Assert.Throws<ArgumentException>(() => TicketLog.Types().Register<string>("ticket_counted"));
    }
}
