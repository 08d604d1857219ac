namespace Casework.Domain.HealthFiles;

public sealed record EndReferral(Guid ReferralId, ReferralEnd Reason) : HealthCommand
{
    protected override Decision<HealthEvent> Decide(HealthFile file, Guid pathwayId)
    {
        var ended = new HealthEvent.ReferralEnded(ReferralId, Of(pathwayId, Reason));
        return file.Made(ReferralId) switch
        {
            null => HealthRejection.ReferralNotFound.At(nameof(ReferralId)),
            { EndedOn: not null } => file.Has(ended, EffectiveOn) ? Decision<HealthEvent>.Nothing : HealthRejection.ReferralAlreadyEnded.At(nameof(ReferralId)),
            { MadeOn: var made, AcceptedOn: var accepted } when EffectiveOn < made || EffectiveOn < accepted => HealthRejection.ReferralChangedLater.At(nameof(EffectiveOn)),
            _ => ended,
        };
    }
}
