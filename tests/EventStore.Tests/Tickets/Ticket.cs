namespace Casework.EventStore.Tests.Tickets;

public sealed record Ticket(string? Title, int Count, string? Note, bool IsClosed)
{
    public static Aggregate<Ticket, TicketEvent> Aggregate { get; } =
        new("ticket", _ => new Ticket(null, 0, null, IsClosed: false), Evolve);

    private static Ticket Evolve(Ticket ticket, Recorded<TicketEvent> recorded) => recorded.Event switch
    {
        TicketEvent.Opened e => ticket with { Title = e.Title },
        TicketEvent.Counted e => ticket with { Count = ticket.Count + e.By },
        TicketEvent.Noted e => ticket with { Note = e.Text.IsErased ? "(erased)" : e.Text.Value },
        TicketEvent.Closed => ticket with { IsClosed = true },
        _ => ticket,
    };
}

public sealed record Refusal(string Code)
{
    public static Refusal AlreadyClosed { get; } = new("ALREADY_CLOSED");
}
