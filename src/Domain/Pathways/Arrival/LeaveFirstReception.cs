namespace Casework.Domain.Pathways.Arrival;

public sealed record LeaveFirstReception(ReceptionExit Reason) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Arrival switch
    {
        { Facility: null } => ArrivalRejection.NotInReception,
        var arrival when EffectiveOn < arrival.ReceptionSince => ArrivalRejection.MovedLater.At(nameof(EffectiveOn)),
        _ => new ArrivalEvent.FirstReceptionLeft(Reason),
    };
}
