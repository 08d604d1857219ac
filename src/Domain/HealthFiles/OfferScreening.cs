namespace Casework.Domain.HealthFiles;

public sealed record OfferScreening(Guid ScreeningId, ScreeningKind Kind) : HealthCommand
{
    protected override Decision<HealthEvent> Decide(HealthFile file, Guid pathwayId)
    {
        var offered = new HealthEvent.ScreeningOffered(ScreeningId, Of(pathwayId, Kind));
        return file.Offered(ScreeningId) is null ? offered
            : file.Has(offered, EffectiveOn) ? Decision<HealthEvent>.Nothing
            : HealthRejection.ScreeningAlreadyKnown.At(nameof(ScreeningId));
    }
}
