using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

public class CertifyingDueAttendance : LanguageSpec
{
    private static readonly CertifyDueAttendance _certify = new(Course, "Volkshochschule", new string('c', 64));
    private static readonly LanguageEvent.DueAttendanceCertified _certified = new(Course, "Volkshochschule", new string('c', 64));

    [Fact]
    public void Carries_issuer_and_document()
    {
        GivenEnrolled();
        When(_certify);
        Then(_certified);
        Assert.True(Pathway.Language.Course(Course)!.IsDulyAttended);
        When(_certify with { Issuer = "" });
        ThenRejected(PathwayRejection.TextMissing, at: "Issuer");
        When(_certify with { DocumentHash = "c" });
        ThenRejected(LanguageRejection.DocumentHashInvalid, at: "DocumentHash");
    }

    [Fact]
    public void Is_done_once_for_a_course()
    {
        GivenEnrolled();
        Given("2026-05-01", _certified);
        When(_certify);
        ThenNothing();
        When(_certify with { DocumentHash = new string('d', 64) });
        ThenRejected(LanguageRejection.AttendanceAlreadyCertified, at: "CourseId");
    }

    [Fact]
    public void Is_refused_in_an_unknown_course_and_before_its_beginning()
    {
        GivenEnrolled();
        When(_certify with { CourseId = Id(9) });
        ThenRejected(LanguageRejection.CourseNotFound, at: "CourseId");
        When(_certify, on: "2026-01-04");
        ThenRejected(LanguageRejection.CourseChangedLater, at: "EffectiveOn");
    }
}
