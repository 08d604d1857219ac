namespace Casework.Domain.HealthFiles;

/// <summary>Nobody is asked why. Whoever declines may still have it done later.</summary>
public sealed record DeclineScreening(Guid ScreeningId) : HealthCommand
{
    protected override Decision<HealthEvent> Decide(HealthFile file, Guid pathwayId) => file.Offered(ScreeningId) switch
    {
        null => HealthRejection.ScreeningNotFound.At(nameof(ScreeningId)),
        { DeclinedOn: { } declined } when declined == EffectiveOn => Decision<HealthEvent>.Nothing,
        { DoneOn: not null } or { DeclinedOn: not null } => HealthRejection.ScreeningAlreadyAnswered.At(nameof(ScreeningId)),
        { OfferedOn: var offered } when EffectiveOn < offered => HealthRejection.ScreeningAnsweredTooEarly.At(nameof(EffectiveOn)),
        _ => new HealthEvent.ScreeningDeclined(ScreeningId),
    };
}
