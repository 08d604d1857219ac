using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Residence;

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

        return Decision<PathwayEvent>.Of([started, .. Warnings(pathway, started, now)]);
    }

    private IEnumerable<PathwayEvent> Warnings(Pathway pathway, WorkEvent.SpellStarted started, Circumstances now)
    {
        if (WorkPermission.Covers(pathway, started, EffectiveOn, now.Rules) is false)
            yield return new LifecycleEvent.ComplianceWarningRaised("WORK_PERMISSION_MISSING", $"{SpellId}");

        if (IsFullTime(HoursPerWeek, now) && pathway.Work.Spells.Values.Any(other => IsFullTime(other.HoursPerWeek, now) && other.ReachesInto(EffectiveOn)))
            yield return new LifecycleEvent.ComplianceWarningRaised("SPELLS_OVERLAP", $"{SpellId}");

        if (Kind is SpellKind.VocationalTraining && Occupation is null)
            yield return new LifecycleEvent.ComplianceWarningRaised("TRAINING_WITHOUT_OCCUPATION", $"{SpellId}");

        if (Kind is SpellKind.VocationalTraining && Occupation is not null && now.Rules.At("work.training", EffectiveOn)?.Texts("recognisedLevels").Contains(Occupation[^1..]) is false)
            yield return new LifecycleEvent.ComplianceWarningRaised("TRAINING_TRADE_NOT_RECOGNISED", $"{SpellId}");

        if (pathway.Latest<ArrivalEvent.PathwayOpened>(DateOnly.MaxValue) is { BornOn: { IsErased: false, Value: var born } }
            && now.Rules.At("work.minors", EffectiveOn) is { } minors)
        {
            if (EffectiveOn < born.AddYears(minors.Number("ageAtLeast")))
                yield return new LifecycleEvent.ComplianceWarningRaised("MINOR_TOO_YOUNG", $"{SpellId}");

            if (EffectiveOn < born.AddYears(minors.Number("fullAge")) && HoursPerWeek + OtherHours(pathway.Work) > minors.Number("hoursPerWeekAtMost"))
                yield return new LifecycleEvent.ComplianceWarningRaised("MINOR_HOURS_EXCEEDED", $"{SpellId}");
        }
    }

    private decimal OtherHours(WorkStage work) =>
        work.Spells.Values.Where(other => other.Id != SpellId && other.StartedOn <= EffectiveOn && other.ReachesInto(EffectiveOn)).Sum(other => other.HoursPerWeek);

    private bool IsFullTime(decimal hours, Circumstances now) => hours >= now.Rules.At(WorkShape.HoursTopic, EffectiveOn)?.Number("fullTimeFrom");
}
