namespace Casework.EventStore;

/// <summary>The database refused this command's rows, for example for a NUL character in a text. Nothing was recorded.</summary>
public sealed class CommandNotStorableException(Guid commandId, Exception inner)
    : Exception($"The events of command {commandId} cannot be stored.", inner)
{
    public Guid CommandId { get; } = commandId;
}
