namespace Casework.Domain.Staffing;

/// <summary>One recorded event of a municipality's staff with both its times.</summary>
public sealed record StaffEntry(Guid Id, long Version, DateOnly EffectiveOn, DateTimeOffset RecordedAt, StaffEvent Event);
