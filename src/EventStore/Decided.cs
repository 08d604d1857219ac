using Casework.EventStore.Messaging;

namespace Casework.EventStore;

/// <summary>What a decision came to: events to record (maybe none) or a refusal, never both.</summary>
public readonly record struct Decided<TEvent, TRefusal>
    where TEvent : class
    where TRefusal : class
{
    private readonly IReadOnlyList<NewEvent<TEvent>>? _events;
    private readonly IReadOnlyList<Message>? _messages;
    private readonly IReadOnlyList<string>? _cancels;

    private Decided(IReadOnlyList<NewEvent<TEvent>>? events, IReadOnlyList<Message>? messages, IReadOnlyList<string>? cancels, TRefusal? refusal)
    {
        (_events, _messages, _cancels) = (events, messages, cancels);
        Refusal = refusal;
    }

    /// <summary>Accepted and nothing to change. Recorded too, so that a late duplicate can never take effect.</summary>
    public static Decided<TEvent, TRefusal> Nothing => default;

    public IReadOnlyList<NewEvent<TEvent>> Events => _events ?? [];

    /// <summary>Written with the events, in their transaction.</summary>
    public IReadOnlyList<Message> Messages => _messages ?? [];

    /// <summary>Keys of the stream's messages that are taken back unless they were delivered already.</summary>
    public IReadOnlyList<string> Cancels => _cancels ?? [];

    public TRefusal? Refusal { get; }

    public static Decided<TEvent, TRefusal> Accept(
        IReadOnlyList<NewEvent<TEvent>> events, IReadOnlyList<Message>? messages = null, IReadOnlyList<string>? cancels = null) =>
        new(events, messages, cancels, null);

    public static Decided<TEvent, TRefusal> Refuse(TRefusal refusal) => new(null, null, null, refusal);
}
