namespace Casework.Domain.Pathways;

/// <summary>Where an entry was recorded first that came with a transfer.</summary>
/// <param name="Municipality">Official key (AGS).</param>
/// <param name="EntryId">The entry there.</param>
public sealed record EntryOrigin(string Municipality, Guid EntryId, DateTimeOffset RecordedAt);
