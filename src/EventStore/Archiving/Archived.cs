namespace Casework.EventStore.Archiving;

/// <summary>How far a run of <see cref="LogArchive"/> is, or what it came to.</summary>
/// <param name="LookedAt">Streams, of whatever kind.</param>
/// <param name="Streams">That were moved by this run.</param>
/// <param name="Events">Of those streams.</param>
public sealed record Archived(long LookedAt, long Streams, long Events);
