namespace Casework.Domain.HealthFiles;

/// <summary>The screening was done. What was found is the doctor's and the patient's alone.</summary>
public sealed record RecordScreening(Guid ScreeningId) : HealthCommand
{
    protected override Decision<HealthEvent> Decide(HealthFile file, Guid pathwayId) => file.Offered(ScreeningId) switch
    {
        null => HealthRejection.ScreeningNotFound.At(nameof(ScreeningId)),
        { DoneOn: { } done } when done == EffectiveOn => Decision<HealthEvent>.Nothing,
        { DoneOn: not null } => HealthRejection.ScreeningAlreadyAnswered.At(nameof(ScreeningId)),
        { OfferedOn: var offered } when EffectiveOn < offered => HealthRejection.ScreeningAnsweredTooEarly.At(nameof(EffectiveOn)),
        _ => new HealthEvent.ScreeningDone(ScreeningId),
    };
}
