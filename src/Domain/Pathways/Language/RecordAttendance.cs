using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Language;

/// <param name="Units">Teaching units of 45 minutes in the period that ends on the effective date.</param>
public sealed record RecordAttendance(Guid CourseId, int Units) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var attended = new LanguageEvent.AttendanceRecorded(CourseId, Units);
        if (LanguageShape.Flaw(attended, now) is { } flaw)
            return flaw;

        if (pathway.Language.Course(CourseId) is not { Type: { } type } course)
            return LanguageRejection.CourseNotFound.At(nameof(CourseId));

        if (pathway.Has(attended, EffectiveOn))
            return Decision<PathwayEvent>.Nothing;

        if (EffectiveOn < course.StartsOn)
            return LanguageRejection.CourseChangedLater.At(nameof(EffectiveOn));

        if (!course.IsOpen && EffectiveOn > course.StatusSince)
            return LanguageRejection.CourseEnded.At(nameof(EffectiveOn));

        return pathway.Language.AttendedUnits(type) + Units <= pathway.Language.GrantedUnits(type)
            ? attended
            : Decision<PathwayEvent>.Of(
                attended, new LifecycleEvent.ComplianceWarningRaised(LanguageRejection.UnitsExceeded.Code, CourseId.ToString()));
    }
}
