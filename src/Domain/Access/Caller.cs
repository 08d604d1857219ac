namespace Casework.Domain.Access;

/// <summary>Who asks, as a verified token names them.</summary>
/// <param name="Subject">The person's stable identifier at the issuer; not a name.</param>
/// <param name="Municipality">The official municipality key (AGS), eight digits; null for a role without one.</param>
/// <param name="PathwayId">A newcomer's own pathway; null for every other role.</param>
public sealed record Caller(string Subject, Role Role, string? Municipality = null, Guid? PathwayId = null);
