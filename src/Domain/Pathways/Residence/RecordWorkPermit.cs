namespace Casework.Domain.Pathways.Residence;

/// <summary>A fact: the immigration office permits one job. The effective day is the permit's first.</summary>
/// <param name="SpellId">The work spell that it is for; it need not have started.</param>
/// <param name="ValidUntil">Its last day; null when it has none.</param>
public sealed record RecordWorkPermit(Guid PermitId, Guid SpellId, decimal? HoursPerWeekAtMost, DateOnly? ValidUntil) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var granted = new ResidenceEvent.WorkPermitGranted(PermitId, SpellId, HoursPerWeekAtMost, ValidUntil);
        if (ResidenceShape.Flaw(granted, EffectiveOn, now) is { } flaw)
            return flaw;

        return pathway.Residence.Permits.Find(permit => permit.Id == PermitId) switch
        {
            null => granted,
            var known when known == new WorkPermit(PermitId, SpellId, HoursPerWeekAtMost, EffectiveOn, ValidUntil) => Decision<PathwayEvent>.Nothing,
            _ => ResidenceRejection.PermitAlreadyKnown,
        };
    }
}
