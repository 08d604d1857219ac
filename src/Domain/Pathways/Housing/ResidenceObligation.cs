namespace Casework.Domain.Pathways.Housing;

/// <summary>The duty to live in an area (section 12a AufenthG).</summary>
/// <param name="Area">An official key: of a Land, a district or a municipality; null when only its lifting is known.</param>
/// <param name="EndsOn">Its last day, unless it is lifted.</param>
public sealed record ResidenceObligation(
    Guid Id,
    string? Area = null,
    ObligationStart StartsWith = ObligationStart.ProtectionRecognised,
    DateOnly StartedOn = default,
    DateOnly EndsOn = default,
    DateOnly? LiftedOn = null,
    ObligationLift? LiftReason = null)
{
    /// <returns>True when living in the municipality on the day is against it.</returns>
    public bool Forbids(string? municipality, DateOnly day) =>
        Area is not null
        && municipality?.StartsWith(Area, StringComparison.Ordinal) == false
        && StartedOn <= day && day <= EndsOn
        && (LiftedOn is null || day < LiftedOn);
}
