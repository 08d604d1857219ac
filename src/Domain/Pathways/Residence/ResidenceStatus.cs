namespace Casework.Domain.Pathways.Residence;

/// <param name="Code">A code of the rules on residence; null when it is erased.</param>
/// <param name="ValidUntil">Its last day; null when it has none.</param>
public sealed record ResidenceStatus(Guid Id, string? Code, DateOnly ValidFrom, DateOnly? ValidUntil)
{
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || day <= ValidUntil);
}
