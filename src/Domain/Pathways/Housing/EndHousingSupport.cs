namespace Casework.Domain.Pathways.Housing;

/// <summary>A decision. Housing that may be lost, or that is none, is no reason for it.</summary>
public sealed record EndHousingSupport(HousingSupportEnd Reason) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var ended = new HousingEvent.HousingSupportEnded(Reason);
        return pathway.Housing switch
        {
            { IsSupported: false } => pathway.Has(ended, EffectiveOn) ? Decision<PathwayEvent>.Nothing : HousingRejection.SupportNotRunning,
            var housing when EffectiveOn < housing.SupportConfirmedOn => HousingRejection.SupportConfirmedLater.At(nameof(EffectiveOn)),
            { Home: null } or { Risk: not null } when Reason is HousingSupportEnd.HousingStable => HousingRejection.NotStable.At(nameof(Reason)),
            _ => ended,
        };
    }
}
