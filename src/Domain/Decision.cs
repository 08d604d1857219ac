namespace Casework.Domain;

/// <summary>The answer to a command: events to record, or the reason for refusing it. Never both.</summary>
public sealed record Decision<TEvent>
{
    private Decision(IReadOnlyList<TEvent> events, Rejection? rejection) => (Events, Rejection) = (events, rejection);

    public IReadOnlyList<TEvent> Events { get; }

    public Rejection? Rejection { get; }

    public static Decision<TEvent> Nothing { get; } = new([], null);

    public static Decision<TEvent> Of(params IReadOnlyList<TEvent> events) => new(events, null);

    public static implicit operator Decision<TEvent>(TEvent @event) => new([@event], null);

    public static implicit operator Decision<TEvent>(Rejection rejection) => new([], rejection);
}
