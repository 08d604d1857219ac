using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

/// <summary>A course of January 2026, entitled to since 2025, and its exam.</summary>
public abstract class LanguageSpec : PathwaySpec
{
    protected static readonly Guid Course = Id(1);
    protected static readonly Guid Exam = Id(2);
    protected static readonly Guid Certificate = Id(3);

    protected static readonly LanguageEvent.EntitlementGranted Entitled =
        new(EntitlementBasis.Claim, CourseType.General, GrantedUnits: 700, Day("2027-01-31")) { RuleSet = "language-courses-2017" };

    protected static readonly LanguageEvent.CourseEnrolled Enrolled = new(Course, CourseType.General, "Volkshochschule", Day("2026-01-12"));

    protected static readonly LanguageEvent.ExamRegistered Registered = new(Exam, Course, ExamType.Dtz, Day("2026-05-20"));

    protected static readonly LanguageEvent.ExamTaken Failed = new(Exam, ExamOutcome.Failed, Level: null);

    protected void GivenEnrolled()
    {
        GivenOpened(Entitled);
        Given("2026-01-05", Enrolled);
    }

    protected void GivenRegistered()
    {
        GivenEnrolled();
        Given("2026-04-01", Registered);
    }
}
