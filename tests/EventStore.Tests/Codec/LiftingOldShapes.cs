using System.Text;
using System.Text.Json.Nodes;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Codec;

public class LiftingOldShapes(TestDatabase database) : LogSpec(database)
{
    private static EventTypes ThirdShape() => new EventTypes()
        .Register<TicketEvent.Counted>("ticket_counted", shape: 3)
        .Register<TicketEvent.Noted>("ticket_noted", shape: 2)
        .Upcast("ticket_counted", 1, body => new JsonObject { ["Amount"] = body["Howmany"]!.GetValue<string>() })
        .Upcast("ticket_counted", 2, body => new JsonObject { ["By"] = int.Parse(body["Amount"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture) })
        .Upcast("ticket_noted", 1, body =>
        {
            var text = body["Message"];
            body.AsObject().Remove("Message");
            body["Text"] = text;
            return body;
        });

    [Theory]
    [InlineData(1, """{"Howmany": "7"}""")]
    [InlineData(2, """{"Amount": "7"}""")]
    [InlineData(3, """{"By": 7}""")]
    public void Reads_every_shape_ever_stored(int shape, string body) =>
        Assert.Equal(
            new TicketEvent.Counted(7),
            new EventCodec(ThirdShape(), new CodecOptions()).Read("ticket_counted", Encoding.UTF8.GetBytes(body), shape));

    [Fact]
    public void Names_the_shape_that_has_no_way_up()
    {
        var types = new EventTypes().Register<TicketEvent.Counted>("ticket_counted", shape: 2);

        var unknown = Assert.Throws<UnknownEventTypeException>(
            () => new EventCodec(types, new CodecOptions()).Read("ticket_counted", "{}"u8));

        Assert.Contains("ticket_counted of shape 1", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stores_the_shape_beside_the_event()
    {
        var ticket = TicketLog.NewTicket();
        await AnotherNode(options => options with { Types = ThirdShape() }).Add(ticket, new TicketEvent.Counted(2));

        var stored = await Database.Ask<string>($"select headers ->> 'shape' from casework.mt_events where stream_id = '{ticket.Id}'");

        Assert.Equal("3", stored);
    }

    [Fact]
    public async Task Opens_a_sealed_field_that_a_lift_has_moved()
    {
        var ticket = TicketLog.NewTicket();
        var old = AnotherNode(options => options with { Types = new EventTypes().Register<OldNote>("ticket_noted") });
        await old.Log.Append(
            new AppendRequest(TicketLog.Command(), [new StreamAppend(ticket, "ticket", 0, [new NewEvent<object>(new OldNote("told", "phone"), default)])]),
            CancellationToken.None);

        var history = await AnotherNode(options => options with { Types = ThirdShape() }).History(ticket);

        Assert.Equal(new TicketEvent.Noted("told", "phone"), history[0].Event);
    }

    private sealed record OldNote(Personal<string> Message, string Channel);
}
