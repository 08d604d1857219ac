namespace Casework.Domain.HealthFiles;

public sealed record RetractHealthEntry(Guid EntryId, HealthRetraction Reason) : HealthCommand
{
    protected override Decision<HealthEvent> Decide(HealthFile file, Guid pathwayId) => file.Log.Find(entry => entry.Id == EntryId)?.Event switch
    {
        null => HealthRejection.EntryNotFound.At(nameof(EntryId)),
        HealthEvent.HealthFileOpened or HealthEvent.HealthEntryRetracted => HealthRejection.EntryNotRetractable.At(nameof(EntryId)),
        _ when file.Entries.TrueForAll(entry => entry.Id != EntryId) => Decision<HealthEvent>.Nothing,
        _ => new HealthEvent.HealthEntryRetracted(EntryId, Reason),
    };
}
