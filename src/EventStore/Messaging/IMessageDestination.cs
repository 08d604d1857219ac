namespace Casework.EventStore.Messaging;

/// <summary>Where messages go. Called for many messages at once, one at a time of each stream.</summary>
public interface IMessageDestination
{
    /// <summary>As messages name it; the same on every node.</summary>
    public string Name { get; }

    /// <summary>Hands a message over. What it throws is a failed attempt.</summary>
    /// <param name="cancel">Cancelled when the attempt has taken its time or the node stops.</param>
    public Task<Delivery> Deliver(DueMessage message, CancellationToken cancel);
}
