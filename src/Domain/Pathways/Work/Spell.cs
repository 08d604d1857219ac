namespace Casework.Domain.Pathways.Work;

/// <summary>A time of work, training or a measure with one employer.</summary>
/// <param name="StartedOn">Null when only its end is known.</param>
/// <param name="EndedOn">Its last day; null while it goes on.</param>
public sealed record Spell(
    Guid Id,
    SpellKind Kind = SpellKind.Measure,
    decimal HoursPerWeek = 0,
    DateOnly? StartedOn = null,
    DateOnly? EndedOn = null,
    SpellEnd? EndReason = null)
{
    public bool IsOpen => StartedOn is not null && EndedOn is null;

    public bool IsPaidWork => Kind is SpellKind.MiniJob or SpellKind.Employment or SpellKind.SelfEmployment;

    /// <returns>True when the spell has begun and not ended before the day, or begins after it.</returns>
    public bool ReachesInto(DateOnly day) => StartedOn is not null && (EndedOn is null || EndedOn >= day);
}
