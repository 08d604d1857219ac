namespace Casework.Domain.Pathways.Residence;

/// <summary>A fact. The effective day is the first day of the status.</summary>
/// <param name="Status">A code of the rules on residence.</param>
/// <param name="ValidUntil">Its last day; null when it has none.</param>
public sealed record RecordResidenceStatus(Guid StatusId, Personal<string> Status, DateOnly? ValidUntil) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var recorded = new ResidenceEvent.ResidenceStatusRecorded(StatusId, Status, ValidUntil);
        if (ResidenceShape.Flaw(recorded, EffectiveOn, now) is { } flaw)
            return flaw;

        return pathway.Residence.Statuses.Find(status => status.Id == StatusId) switch
        {
            null => recorded,
            var known when known == new ResidenceStatus(StatusId, Status.Value, EffectiveOn, ValidUntil) => Decision<PathwayEvent>.Nothing,
            _ => ResidenceRejection.StatusAlreadyKnown,
        };
    }
}
