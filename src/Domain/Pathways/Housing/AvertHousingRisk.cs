namespace Casework.Domain.Pathways.Housing;

public sealed record AvertHousingRisk : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var averted = new HousingEvent.HousingRiskAverted();
        return pathway.Housing switch
        {
            _ when pathway.Has(averted, EffectiveOn) && pathway.Housing.Risk is null => Decision<PathwayEvent>.Nothing,
            { Risk: null } => HousingRejection.NotAtRisk,
            var housing when EffectiveOn < housing.ChangedOn => HousingRejection.ChangedLater.At(nameof(EffectiveOn)),
            _ => averted,
        };
    }
}
