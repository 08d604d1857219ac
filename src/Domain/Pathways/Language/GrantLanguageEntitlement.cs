using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Language;

/// <summary>A decision under the rules of the day on which it is taken; later rules do not take away what it grants.</summary>
public sealed record GrantLanguageEntitlement(EntitlementBasis Basis, CourseType CourseType, DateOnly ValidUntil) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (ValidUntil < EffectiveOn)
            return LanguageRejection.EntitlementEndsTooEarly.At(nameof(ValidUntil));

        if (now.Rules.At("language.courses", EffectiveOn) is not { } courses)
            return RuleRejection.NoneInForce("language.courses");

        if (now.Rules.At("language.admission", EffectiveOn) is not { } admission)
            return RuleRejection.NoneInForce("language.admission");

        if (Refusal(admission) is { } refusal)
            return refusal.Under(admission.Id);

        if (Refusal(pathway.Language, courses) is { } notOpen)
            return notOpen.At(nameof(CourseType)).Under(courses.Id);

        var granted = new LanguageEvent.EntitlementGranted(Basis, CourseType, courses.Number($"units.{CourseType}"), ValidUntil)
        {
            RuleSet = Basis == EntitlementBasis.Admitted ? admission.Id : courses.Id,
        };
        return pathway.Has(granted, EffectiveOn) ? Decision<PathwayEvent>.Nothing : granted;
    }

    private Rejection? Refusal(LanguageStage language, RuleSet courses)
    {
        if (courses.Texts("onlyAfterMissedLevel").Contains($"{CourseType}") && !language.HasDulyMissedLevel)
            return LanguageRejection.DueAttendanceRequired;

        return courses.TextOrNull($"entryLevel.{CourseType}") is { } entry && !(language.KnownLevel >= Enum.Parse<LanguageLevel>(entry))
            ? LanguageRejection.EntryLevelMissing
            : null;
    }

    private Rejection? Refusal(RuleSet admission)
    {
        if (admission.Texts("frozenBases").Contains(Basis.ToString()))
            return LanguageRejection.AdmissionFrozen.At(nameof(Basis));

        return Basis == EntitlementBasis.Admitted && ValidUntil > EffectiveOn.AddMonths(admission.Number("admissionValidMonths"))
            ? LanguageRejection.AdmissionTooLong.At(nameof(ValidUntil))
            : null;
    }
}
