using Casework.Domain.Pathways.Deadlines;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>A clock as the target sees it before it decides: without what it is about.</summary>
/// <param name="DueOn">The last day in time; null while it stands still without a known end.</param>
public sealed record OfferedClock(DeadlineKind Kind, DateOnly? DueOn);
