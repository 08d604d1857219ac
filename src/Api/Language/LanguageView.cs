using Casework.Api.Pathways;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Language;

namespace Casework.Api.Language;

internal sealed record LanguageView(Pathway State) : StageView(StageName.Language, typeof(LanguageEvent), State)
{
    public LanguageLevel? AttainedLevel => State.Language.AttainedLevel;

    public LanguageLevel? AssessedLevel => State.Language.AssessedLevel;

    public LanguagePhase Phase => State.Language.Phase;

    public ChildcareStatus? Childcare => State.Language.Childcare;

    public IReadOnlyList<LanguageEntitlement> Entitlements => State.Language.Entitlements;

    public IReadOnlyList<CourseType> WaitingFor => State.Language.Waiting;

    public IReadOnlyList<CourseView> Courses =>
        [.. State.Language.Courses.Where(course => course.Type is not null).Select(course => new CourseView(course))];
}

/// <summary>A course that was enrolled in.</summary>
internal sealed record CourseView(LanguageCourse Course)
{
    public Guid CourseId => Course.Id;

    public CourseType CourseType => Course.Type!.Value;

    public CourseStatus Status => Course.Status;

    public DateOnly StartsOn => Course.StartsOn!.Value;

    public int AttendedUnits => Course.AttendedUnits;

    public bool DulyAttended => Course.IsDulyAttended;
}
