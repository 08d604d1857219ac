using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Work;

/// <summary>The effective day is the last day of the spell.</summary>
public sealed record EndSpell(Guid SpellId, SpellEnd Reason) : PathwayCommand
{
    public const string EntryQualificationTopic = "work.entry-qualification";

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (pathway.Work.Spells.GetValueOrDefault(SpellId) is not { StartedOn: { } start } spell)
            return WorkRejection.SpellNotFound;

        if (spell.EndedOn is { } ended)
            return ended == EffectiveOn && spell.EndReason == Reason ? Decision<PathwayEvent>.Nothing : WorkRejection.SpellAlreadyEnded;

        if (EffectiveOn < start)
            return WorkRejection.SpellEndsBeforeStart;

        var end = new WorkEvent.SpellEnded(SpellId, Reason);
        return spell.Kind is SpellKind.EntryQualification && !HasUsualLength(start, now)
            ? Decision<PathwayEvent>.Of(end, new LifecycleEvent.ComplianceWarningRaised("ENTRY_QUALIFICATION_LENGTH", $"{SpellId}"))
            : end;
    }

    // A contract from 1 September to 31 December lasts four months: both days count (section 187(2) BGB).
    private bool HasUsualLength(DateOnly start, Circumstances now) =>
        now.Rules.At(EntryQualificationTopic, start) is not { } rule
        || (EffectiveOn >= start.AddMonths(rule.Number("monthsAtLeast")).AddDays(-1)
            && EffectiveOn <= start.AddMonths(rule.Number("monthsAtMost")).AddDays(-1));
}
