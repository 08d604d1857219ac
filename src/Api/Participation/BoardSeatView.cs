using Casework.Domain.Pathways.Participation;

namespace Casework.Api.Participation;

internal sealed record BoardSeatView(string Municipality, BoardSeat Seat)
{
    public DateOnly SeatedOn => Seat.SeatedOn;

    public DateOnly TermEndsOn => Seat.TermEndsOn;

    public DateOnly? LeftOn => Seat.LeftOn;
}
