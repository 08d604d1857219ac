namespace Casework.Domain.Pathways.Participation;

/// <param name="FiledOn">Null when what is known began without the filing.</param>
public sealed record NaturalisationApplication(
    NaturalisationRoute Route = default, DateOnly? FiledOn = null, bool? Granted = null, DateOnly? DecidedOn = null, DateOnly? CeremonyOn = null)
{
    public bool IsOpen => FiledOn is not null && Granted is null;
}
