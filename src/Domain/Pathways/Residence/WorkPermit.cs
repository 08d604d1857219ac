namespace Casework.Domain.Pathways.Residence;

/// <summary>A permit for one job.</summary>
public sealed record WorkPermit(Guid Id, Guid SpellId, decimal? HoursPerWeekAtMost, DateOnly GrantedOn, DateOnly? ValidUntil)
{
    public bool Covers(Guid spellId, decimal hoursPerWeek, DateOnly day) =>
        SpellId == spellId
        && GrantedOn <= day
        && (ValidUntil is null || day <= ValidUntil)
        && (HoursPerWeekAtMost is null || hoursPerWeek <= HoursPerWeekAtMost);
}
