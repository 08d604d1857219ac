namespace Casework.EventStore;

/// <summary>Who asks, and under which id, so that asking twice acts once.</summary>
/// <param name="CommandId">Chosen by the caller, once per intention; a repeat returns the first outcome.</param>
/// <param name="ContentHash">
/// A hash of everything the command asks for, including the stream. The same id with another hash is refused.
/// </param>
/// <param name="Actor">Stored in the headers of every event.</param>
/// <param name="Role">Stored in the headers of every event.</param>
/// <param name="Purpose">Stored in the headers of every event.</param>
/// <param name="CorrelationId">Stored in Marten's column of that name.</param>
/// <param name="CausationId">Stored in Marten's column of that name.</param>
public sealed record CommandMeta(
    Guid CommandId,
    ReadOnlyMemory<byte> ContentHash,
    string Actor,
    string Role,
    string? Purpose = null,
    string? CorrelationId = null,
    string? CausationId = null);
