namespace Casework.Domain.Pathways.Housing;

/// <summary>A time of living in one place.</summary>
/// <param name="PlacedOn">Null when only its end is known.</param>
/// <param name="LeftOn">The day of moving out; null while it is lived in.</param>
public sealed record HousingPlacement(
    Guid Id,
    HousingKind Kind = HousingKind.SharedAccommodation,
    string? Municipality = null,
    DateOnly? PlacedOn = null,
    DateOnly? LeftOn = null,
    HousingExit? ExitReason = null)
{
    public bool IsLivedIn => PlacedOn is not null && LeftOn is null;
}
