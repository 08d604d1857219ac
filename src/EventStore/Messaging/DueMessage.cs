using System.Security.Cryptography;
using System.Text;

namespace Casework.EventStore.Messaging;

/// <summary>A message on its way to its receiver, who may get it more than once: always with the same id.</summary>
/// <param name="Payload">A JSON object.</param>
/// <param name="CommandId">The command it was written with.</param>
/// <param name="Position">Of the event it is about; else of its command's last event.</param>
/// <param name="RecordedAt">When the command was recorded.</param>
/// <param name="Attempt">1 for the first.</param>
public sealed record DueMessage(
    Guid Id, StreamKey Stream, string Type, string Payload, Guid CommandId, long Position, DateTimeOffset RecordedAt, DateTimeOffset DueAt, int Attempt)
{
    internal long Number { get; init; }

    /// <summary>For a command that is given because of this message: once, because the message's id is the command's.</summary>
    public CommandMeta AsCommand(string actor, string role, string? purpose = null) => new(
        Id, SHA256.HashData(Encoding.UTF8.GetBytes($"{Type} {Stream} {Payload}")), actor, role, purpose, CausationId: CommandId.ToString());
}
