namespace Casework.Domain.HealthFiles;

/// <summary>The place has taken the person on.</summary>
public sealed record AcceptReferral(Guid ReferralId) : HealthCommand
{
    protected override Decision<HealthEvent> Decide(HealthFile file, Guid pathwayId) => file.Made(ReferralId) switch
    {
        null => HealthRejection.ReferralNotFound.At(nameof(ReferralId)),
        { AcceptedOn: { } accepted } when accepted == EffectiveOn => Decision<HealthEvent>.Nothing,
        { AcceptedOn: not null } => HealthRejection.ReferralAlreadyAccepted.At(nameof(ReferralId)),
        { EndedOn: not null } => HealthRejection.ReferralAlreadyEnded.At(nameof(ReferralId)),
        { MadeOn: var made } when EffectiveOn < made => HealthRejection.ReferralChangedLater.At(nameof(EffectiveOn)),
        _ => new HealthEvent.ReferralAccepted(ReferralId),
    };
}
