namespace Casework.Domain.Pathways.Protection;

/// <param name="PlacedOn">Null when only its release is known.</param>
/// <param name="ReleasedOn">From this day on it holds nothing; null while it is in force.</param>
public sealed record LegalHold(Guid Id, LegalHoldGround Ground = default, DateOnly? PlacedOn = null, DateOnly? ReleasedOn = null)
{
    public bool IsInForceOn(DateOnly day) => PlacedOn <= day && (ReleasedOn is null || day < ReleasedOn);
}
