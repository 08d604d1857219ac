namespace Casework.EventStore.Messaging;

/// <summary>
/// Something to be told or done because of a command: a row written in the command's transaction, delivered at least once,
/// in order within its stream. Holds no personal data: a receiver that may know more asks for it.
/// </summary>
/// <param name="Destination">The name of the <see cref="IMessageDestination"/> that delivers it.</param>
/// <param name="Type">A snake_case name that receivers choose by.</param>
public sealed record Message(string Destination, string Type)
{
    /// <summary>By which a receiver recognises a second delivery, so the same for one message to several destinations. A fresh one when null.</summary>
    public Guid? Id { get; init; }

    /// <summary>A JSON object of ids, codes and dates; never personal data.</summary>
    public string Payload { get; init; } = "{}";

    /// <summary>Not delivered before; at once when null or past.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>
    /// A name within the stream. A later command of the stream cancels by it, or replaces: a message with a key takes the
    /// place of those with the same key that were not delivered yet.
    /// </summary>
    public string? Key { get; init; }
}
