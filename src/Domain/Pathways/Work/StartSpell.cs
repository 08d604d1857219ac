using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Work;

/// <summary>A fact: what a rule would not allow is recorded with a warning.</summary>
/// <param name="Occupation">KldB 2010 code, five digits; null when it is not known.</param>
/// <param name="Match">How the work fits the qualification; null when it is not known.</param>
public sealed record StartSpell(
    Guid SpellId, SpellKind Kind, Personal<string> Employer, string? Occupation, decimal HoursPerWeek, QualificationMatch? Match) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var started = new WorkEvent.SpellStarted(SpellId, Kind, Employer, Occupation, HoursPerWeek, Match);
        if (WorkShape.Flaw(started, EffectiveOn, now) is { } flaw)
            return flaw;

        if (pathway.Work.Spells.GetValueOrDefault(SpellId) is { StartedOn: not null })
            return pathway.Has(started, EffectiveOn) ? Decision<PathwayEvent>.Nothing : WorkRejection.SpellAlreadyKnown;

        return Decision<PathwayEvent>.Of([started, .. Warnings(pathway.Work, now)]);
    }

    private IEnumerable<PathwayEvent> Warnings(WorkStage work, Circumstances now)
    {
        if (IsFullTime(HoursPerWeek, now) && work.Spells.Values.Any(other => IsFullTime(other.HoursPerWeek, now) && other.ReachesInto(EffectiveOn)))
            yield return new LifecycleEvent.ComplianceWarningRaised("SPELLS_OVERLAP", $"{SpellId}");

        if (Kind is SpellKind.VocationalTraining && Occupation is null)
            yield return new LifecycleEvent.ComplianceWarningRaised("TRAINING_WITHOUT_OCCUPATION", $"{SpellId}");
    }

    private bool IsFullTime(decimal hours, Circumstances now) => hours >= now.Rules.At(WorkShape.HoursTopic, EffectiveOn)?.Number("fullTimeFrom");
}
