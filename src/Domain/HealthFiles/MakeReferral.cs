namespace Casework.Domain.HealthFiles;

public sealed record MakeReferral(Guid ReferralId, HealthPlace Place) : HealthCommand
{
    protected override Decision<HealthEvent> Decide(HealthFile file, Guid pathwayId)
    {
        var made = new HealthEvent.ReferralMade(ReferralId, Of(pathwayId, Place));
        return file.Made(ReferralId) is null ? made
            : file.Has(made, EffectiveOn) ? Decision<HealthEvent>.Nothing
            : HealthRejection.ReferralAlreadyKnown.At(nameof(ReferralId));
    }
}
