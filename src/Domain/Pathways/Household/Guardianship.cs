namespace Casework.Domain.Pathways.Household;

/// <param name="AppointedOn">Null when only its end is known.</param>
/// <param name="EndedOn">The first day on which the guardian no longer stands for the minor.</param>
public sealed record Guardianship(
    Guid Id,
    GuardianKind Kind = GuardianKind.Person,
    Personal<string> Name = default,
    DateOnly? AppointedOn = null,
    DateOnly? EndedOn = null,
    GuardianshipEnd? EndReason = null)
{
    public bool IsInForceOn(DateOnly day) => AppointedOn <= day && (EndedOn is null || day < EndedOn);
}
