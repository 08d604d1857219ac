using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Language;

/// <summary>
/// A course still to start needs an entitlement that is valid on its first day, and childcare where it is needed. One that
/// has started is a fact: without them it is recorded with a warning. An entitlement granted before a freeze counts after it.
/// </summary>
public sealed record EnrolInCourse(Guid CourseId, CourseType CourseType, string Provider, DateOnly StartsOn) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var enrolled = new LanguageEvent.CourseEnrolled(CourseId, CourseType, Provider, StartsOn);
        if (LanguageShape.Flaw(enrolled, now) is { } flaw)
            return flaw;

        if (pathway.Find<LanguageEvent.CourseEnrolled>(known => known.CourseId == CourseId) is { } known)
            return known == enrolled ? Decision<PathwayEvent>.Nothing : LanguageRejection.CourseAlreadyKnown.At(nameof(CourseId));

        if (pathway.Language.OpenCourse(CourseType) is not null)
            return LanguageRejection.CourseAlreadyOpen.At(nameof(CourseType));

        var missing = Missing(pathway.Language).ToList();
        return missing.Count > 0 && StartsOn > now.Today
            ? missing[0].At(nameof(StartsOn))
            : Decision<PathwayEvent>.Of(
                [enrolled, .. missing.Select(rule => new LifecycleEvent.ComplianceWarningRaised(rule.Code, CourseId.ToString()))]);
    }

    private IEnumerable<Rejection> Missing(LanguageStage language)
    {
        if (!language.Entitlements.Exists(entitlement => entitlement.CourseType == CourseType && entitlement.IsValidOn(StartsOn)))
            yield return LanguageRejection.NoValidEntitlement;

        if (language.Childcare is ChildcareStatus.Needed)
            yield return LanguageRejection.ChildcareNotSecured;
    }
}
