namespace Casework.Domain.Pathways.Arrival;

public sealed record EnterFirstReception(string Facility) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var entered = new ArrivalEvent.FirstReceptionEntered(Facility);
        if (ArrivalShape.Flaw(entered, now) is { } flaw)
            return flaw;

        return pathway.Arrival switch
        {
            { Facility: { } current } when current == Facility => Decision<PathwayEvent>.Nothing,
            { Facility: not null } => ArrivalRejection.AlreadyInReception,
            var arrival when EffectiveOn < arrival.ReceptionSince => ArrivalRejection.MovedLater.At(nameof(EffectiveOn)),
            _ => entered,
        };
    }
}
