namespace Casework.Domain.HealthFiles;

/// <summary>Who pays from the effective day on.</summary>
public sealed record RecordHealthCover(HealthCover Cover) : HealthCommand
{
    protected override Decision<HealthEvent> Decide(HealthFile file, Guid pathwayId)
    {
        var recorded = new HealthEvent.HealthCoverRecorded(Of(pathwayId, Cover));
        return file.Has(recorded, EffectiveOn) ? Decision<HealthEvent>.Nothing : recorded;
    }
}
