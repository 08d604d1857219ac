namespace Casework.Domain.Pathways.Transfers;

/// <summary>What the target records: on the day on which it was true.</summary>
/// <param name="Origin">Where it was recorded first; null for what the transfer itself says.</param>
public sealed record HandedFact(PathwayEvent Event, DateOnly EffectiveOn, EntryOrigin? Origin = null);
