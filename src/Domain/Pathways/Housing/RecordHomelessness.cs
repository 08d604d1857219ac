namespace Casework.Domain.Pathways.Housing;

public sealed record RecordHomelessness(HomelessnessKind Kind) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Housing switch
    {
        { IsHoused: true } => HousingRejection.NotLeft,
        var housing when EffectiveOn < housing.ChangedOn => HousingRejection.ChangedLater.At(nameof(EffectiveOn)),
        { Homelessness: var known } when known == Kind => Decision<PathwayEvent>.Nothing,
        _ => new HousingEvent.HomelessnessRecorded(Kind),
    };
}
