namespace Casework.Domain.Pathways.Participation;

/// <param name="TermEndsOn">The last day of the term.</param>
/// <param name="LeftOn">The day of leaving before the end of the term; null when there was none.</param>
public sealed record BoardSeat(DateOnly SeatedOn, DateOnly TermEndsOn, DateOnly? LeftOn = null)
{
    public bool IsHeldOn(DateOnly day) => SeatedOn <= day && day <= TermEndsOn && (LeftOn is null || day < LeftOn);
}
