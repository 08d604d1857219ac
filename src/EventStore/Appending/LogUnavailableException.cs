namespace Casework.EventStore;

/// <summary>
/// The database could not be reached, or was lost while committing. Whether the command took effect is not known:
/// sending it again with the same command id is safe and finds out.
/// </summary>
public sealed class LogUnavailableException(Guid commandId, Exception inner)
    : Exception($"The event log cannot be reached; send command {commandId} again with the same id.", inner)
{
    public Guid CommandId { get; } = commandId;
}
