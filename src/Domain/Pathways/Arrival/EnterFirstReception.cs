using Casework.Domain.Pathways.Housing;

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
            _ when pathway.Housing.Home is not null => HousingRejection.NotLeft,
            { Facility: { } current } when current == Facility => Decision<PathwayEvent>.Nothing,
            { Facility: not null } => ArrivalRejection.AlreadyInReception,
            _ when EffectiveOn < pathway.Housing.ChangedOn => ArrivalRejection.MovedLater.At(nameof(EffectiveOn)),
            _ => entered,
        };
    }
}
