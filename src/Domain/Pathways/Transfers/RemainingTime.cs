using Casework.Domain.Pathways.Deadlines;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>What was left of a clock on the day of the hand-over.</summary>
/// <param name="Days">As <see cref="Rules.LegalClock.RemainingDays"/> counts them; negative when it was overdue.</param>
public sealed record RemainingTime(DeadlineKind Kind, Guid AboutId, int Days);
