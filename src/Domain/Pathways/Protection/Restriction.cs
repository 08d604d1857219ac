namespace Casework.Domain.Pathways.Protection;

/// <param name="RestrictedOn">Null when only its lifting is known.</param>
/// <param name="LiftedOn">Null while it is in force.</param>
public sealed record Restriction(Guid Id, RestrictionGround Ground = default, DateOnly? RestrictedOn = null, DateOnly? LiftedOn = null)
{
    public bool IsInForce => LiftedOn is null;
}
