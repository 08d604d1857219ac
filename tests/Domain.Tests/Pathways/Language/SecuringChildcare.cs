using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Language;

public class SecuringChildcare : LanguageSpec
{
    private static readonly EnrolInCourse _enrol = new(Course, CourseType.General, "Volkshochschule", Day("2026-07-01"));
    private static readonly LanguageEvent.CourseEnrolled _enrolled = new(Course, CourseType.General, "Volkshochschule", Day("2026-07-01"));

    [Fact]
    public void Is_recorded_when_it_changes()
    {
        GivenOpened();
        When(new RecordChildcare(ChildcareStatus.Needed), on: "2026-02-01");
        Then(new LanguageEvent.ChildcareRecorded(ChildcareStatus.Needed));
        When(new RecordChildcare(ChildcareStatus.Needed));
        ThenNothing();
        When(new RecordChildcare(ChildcareStatus.Secured));
        Then(new LanguageEvent.ChildcareRecorded(ChildcareStatus.Secured));
        Assert.Equal(ChildcareStatus.Secured, Pathway.Language.Childcare);
    }

    [Theory]
    [InlineData(ChildcareStatus.NotNeeded)]
    [InlineData(ChildcareStatus.Secured)]
    public void Opens_the_way_to_a_course(ChildcareStatus status)
    {
        GivenOpened(Entitled, new LanguageEvent.ChildcareRecorded(status));
        When(_enrol);
        Then(_enrolled);
    }

    [Fact]
    public void Is_a_condition_of_a_course_still_to_start()
    {
        GivenOpened(Entitled, new LanguageEvent.ChildcareRecorded(ChildcareStatus.Needed));
        When(_enrol);
        ThenRejected(LanguageRejection.ChildcareNotSecured, at: "StartsOn");
    }

    [Fact]
    public void Is_flagged_as_missing_in_a_course_that_has_started()
    {
        GivenOpened(new LanguageEvent.ChildcareRecorded(ChildcareStatus.Needed));
        When(_enrol with { StartsOn = Today });
        Then(
            _enrolled with { StartsOn = Today },
            new LifecycleEvent.ComplianceWarningRaised("NO_VALID_ENTITLEMENT", Course.ToString()),
            new LifecycleEvent.ComplianceWarningRaised("CHILDCARE_NOT_SECURED", Course.ToString()));
    }
}
