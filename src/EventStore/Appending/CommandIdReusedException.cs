namespace Casework.EventStore;

/// <summary>The command id was accepted before for a command with other content. Nothing was recorded.</summary>
public sealed class CommandIdReusedException(Guid commandId)
    : Exception($"Command id {commandId} was already used for a command with other content.")
{
    public Guid CommandId { get; } = commandId;
}
