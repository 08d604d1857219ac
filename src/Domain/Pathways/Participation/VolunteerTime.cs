namespace Casework.Domain.Pathways.Participation;

/// <param name="TakenOn">Null when only its end is known.</param>
public sealed record VolunteerTime(VolunteerRole Role = default, DateOnly? TakenOn = null, DateOnly? EndedOn = null);
