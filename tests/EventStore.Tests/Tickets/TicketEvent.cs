namespace Casework.EventStore.Tests.Tickets;

public abstract record TicketEvent
{
    private TicketEvent() { }

    public sealed record Opened(string Title, Priority Priority, DateOnly DueOn) : TicketEvent;

    public sealed record Counted(int By) : TicketEvent;

    public sealed record Noted(
        Personal<string> Text,
        string Channel,
        [property: Purpose("health")] Personal<Diagnosis>? Diagnosis = null,
        IReadOnlyList<Personal<string>>? Relatives = null) : TicketEvent;

    public sealed record Corrected(Guid Entry, TicketEvent Replacement) : TicketEvent;

    public sealed record Closed(Guid ClosedBy) : TicketEvent;
}

public sealed record Diagnosis(string Code, DateOnly On);

public enum Priority
{
    Normal,
    Urgent,
}
