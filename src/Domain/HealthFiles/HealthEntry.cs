namespace Casework.Domain.HealthFiles;

/// <summary>One recorded event of a health file with both its times.</summary>
public sealed record HealthEntry(Guid Id, long Version, DateOnly EffectiveOn, DateTimeOffset RecordedAt, HealthEvent Event);
