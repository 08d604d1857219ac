namespace Casework.Domain.Pathways.Participation;

/// <summary>The first day without the seat.</summary>
/// <param name="Municipality">Official municipality key (AGS), eight digits.</param>
public sealed record LeaveBoard(string Municipality) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Participation.Seats.GetValueOrDefault(Municipality) switch
        {
            { LeftOn: { } left } when left == EffectiveOn => Decision<PathwayEvent>.Nothing,
            { } seat when seat.IsHeldOn(EffectiveOn) => new ParticipationEvent.BoardMemberLeft(Municipality),
            _ => ParticipationRejection.SeatNotHeld,
        };
}
