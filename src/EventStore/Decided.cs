namespace Casework.EventStore;

/// <summary>What a decision came to: events to record (maybe none) or a refusal, never both.</summary>
public readonly record struct Decided<TEvent, TRefusal>
    where TEvent : class
    where TRefusal : class
{
    private readonly IReadOnlyList<NewEvent<TEvent>>? _events;

    private Decided(IReadOnlyList<NewEvent<TEvent>>? events, TRefusal? refusal)
    {
        _events = events;
        Refusal = refusal;
    }

    /// <summary>Accepted and nothing to change. Recorded too, so that a late duplicate can never take effect.</summary>
    public static Decided<TEvent, TRefusal> Nothing => default;

    public IReadOnlyList<NewEvent<TEvent>> Events => _events ?? [];

    public TRefusal? Refusal { get; }

    public static Decided<TEvent, TRefusal> Accept(IReadOnlyList<NewEvent<TEvent>> events) => new(events, null);

    public static Decided<TEvent, TRefusal> Refuse(TRefusal refusal) => new(null, refusal);
}
