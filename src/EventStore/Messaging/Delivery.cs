namespace Casework.EventStore.Messaging;

/// <summary>What came of an attempt.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <summary>The receiver has it for good.</summary>
    public sealed record Done : Delivery
    {
        public static Done Instance { get; } = new();
    }

    /// <summary>Not now.</summary>
    /// <param name="Error">For operators; no personal data.</param>
    /// <param name="After">The receiver asks not to be tried before; null leaves it to the back-off.</param>
    /// <param name="IsDown">The receiver cannot be reached at all: its other messages wait too.</param>
    public sealed record Again(string Error, TimeSpan? After = null, bool IsDown = false) : Delivery;

    /// <summary>Never: a dead letter at once.</summary>
    /// <param name="Error">For operators; no personal data.</param>
    public sealed record Refused(string Error) : Delivery;
}
