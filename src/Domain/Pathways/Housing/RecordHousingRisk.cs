namespace Casework.Domain.Pathways.Housing;

public sealed record RecordHousingRisk(HousingRisk Risk) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Housing switch
    {
        { Home: null } => HousingRejection.NotHoused,
        var housing when EffectiveOn < housing.ChangedOn => HousingRejection.ChangedLater.At(nameof(EffectiveOn)),
        { Risk: var known } when known == Risk => Decision<PathwayEvent>.Nothing,
        _ => new HousingEvent.HousingRiskRecorded(Risk),
    };
}
