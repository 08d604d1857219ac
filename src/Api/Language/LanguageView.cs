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
        [.. State.Language.Courses.Where(course => course.Type is not null).Select(course => new CourseView(course, State.Find<LanguageEvent.CourseEnrolled>(enrolled => enrolled.CourseId == course.Id)!))];

    public IReadOnlyList<ExamView> Exams =>
    [
        .. from exam in State.Language.Exams
           orderby exam.ExamOn, exam.Id
           select new ExamView(exam, State.Language.Results.Find(result => result.ExamId == exam.Id), State.Language.Revoked.Contains(exam.Id)),
    ];

    public IReadOnlyList<LanguageCertificateView> Certificates =>
    [
        .. from shown in State.Entries.Select(entry => entry.Event).OfType<LanguageEvent.ExternalCertificateRecorded>()
           orderby shown.IssuedOn, shown.CertificateId
           select new LanguageCertificateView(shown, State.Language.Revoked.Contains(shown.CertificateId)),
    ];
}

/// <summary>A course that was enrolled in.</summary>
internal sealed record CourseView(LanguageCourse Course, LanguageEvent.CourseEnrolled Enrolled)
{
    public Guid CourseId => Course.Id;

    public CourseType CourseType => Course.Type!.Value;

    public CourseStatus Status => Course.Status;

    public DateOnly StartsOn => Course.StartsOn!.Value;

    public string Provider => Enrolled.Provider;

    public DateOnly StatusSince => Course.StatusSince;

    public int AttendedUnits => Course.AttendedUnits;

    public int RepeatUnits => Course.RepeatUnits;

    public bool DulyAttended => Course.IsDulyAttended;
}
