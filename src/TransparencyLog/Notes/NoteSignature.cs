namespace Casework.TransparencyLog;

/// <summary>A signature beneath a note.</summary>
/// <param name="Name">The key's.</param>
/// <param name="KeyId">Tells keys of one name apart; no proof of anything.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes);
