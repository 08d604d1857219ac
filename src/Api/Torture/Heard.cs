namespace Casework.Api.Torture;

/// <summary>What a client knows of a command after it was sent.</summary>
/// <param name="Position">Where it is recorded, of one that is.</param>
internal sealed record Heard(HeardKind Kind, long Position = 0, string? Pathway = null);
