using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Language;

public class EnrollingInACourse : LanguageSpec
{
    private static readonly EnrolInCourse _enrol = new(Course, CourseType.General, "Volkshochschule", Day("2026-07-01"));
    private static readonly LanguageEvent.CourseEnrolled _enrolled = new(Course, CourseType.General, "Volkshochschule", Day("2026-07-01"));

    [Fact]
    public void Needs_an_entitlement_on_the_first_day_of_the_course()
    {
        GivenOpened(Entitled with { ValidUntil = Day("2026-07-01") });
        When(_enrol);
        Then(_enrolled);
    }

    [Fact]
    public void Is_refused_when_the_entitlement_ends_the_day_before()
    {
        GivenOpened(Entitled with { ValidUntil = Day("2026-06-30") });
        When(_enrol);
        ThenRejected(LanguageRejection.NoValidEntitlement, at: "StartsOn");
    }

    [Fact]
    public void Is_refused_when_the_entitlement_begins_the_day_after()
    {
        GivenOpened();
        Given("2026-07-02", Entitled);
        When(_enrol);
        ThenRejected(LanguageRejection.NoValidEntitlement, at: "StartsOn");
    }

    [Fact]
    public void Is_refused_with_an_entitlement_to_another_type()
    {
        GivenOpened(Entitled with { CourseType = CourseType.Women });
        When(_enrol);
        ThenRejected(LanguageRejection.NoValidEntitlement);
    }

    [Fact]
    public void Is_possible_with_an_admission_granted_before_the_freeze()
    {
        GivenOpened();
        Given("2026-02-08", new LanguageEvent.EntitlementGranted(EntitlementBasis.Admitted, CourseType.General, 700, Day("2027-02-08")) { RuleSet = "language-admission-open" });
        When(_enrol);
        Then(_enrolled);
    }

    [Theory]
    [InlineData("2026-02-07", "2026-07-01", true)]
    [InlineData("2026-02-08", "2026-07-01", true)]
    [InlineData("2026-02-08", "2027-02-08", true)]
    [InlineData("2026-02-08", "2027-02-09", false)]
    [InlineData("2026-02-09", "2026-07-01", false)]
    public void Uses_an_admission_of_before_the_freeze_for_its_one_year(string admittedOn, string startsOn, bool possible)
    {
        GivenOpened();
        var admit = new GrantLanguageEntitlement(EntitlementBasis.Admitted, CourseType.General, Day(admittedOn).AddMonths(12));
        When(admit, on: admittedOn);
        if (admittedOn == "2026-02-09")
            ThenRejected(LanguageRejection.AdmissionFrozen);
        else
            Then(new LanguageEvent.EntitlementGranted(EntitlementBasis.Admitted, CourseType.General, 700, Day(admittedOn).AddMonths(12)) { RuleSet = "language-admission-open" });

        When(_enrol with { StartsOn = Day(startsOn) });
        if (possible)
            Then(_enrolled with { StartsOn = Day(startsOn) });
        else
            ThenRejected(LanguageRejection.NoValidEntitlement);
    }

    [Fact]
    public void Is_recorded_with_a_warning_when_the_course_has_started_without_an_entitlement()
    {
        GivenOpened();
        When(_enrol with { StartsOn = Today });
        Then(_enrolled with { StartsOn = Today }, new LifecycleEvent.ComplianceWarningRaised("NO_VALID_ENTITLEMENT", Course.ToString()));
    }

    [Fact]
    public void Is_refused_while_another_course_of_the_type_is_open()
    {
        GivenEnrolled();
        When(_enrol with { CourseId = Id(9) });
        ThenRejected(LanguageRejection.CourseAlreadyOpen, at: "CourseType");
    }

    [Fact]
    public void Is_possible_after_the_other_course_has_ended()
    {
        GivenEnrolled();
        Given("2026-03-01", new LanguageEvent.CourseWithdrawn(Course, WithdrawalReason.Move));
        When(_enrol with { CourseId = Id(9) });
        Then(_enrolled with { CourseId = Id(9) });
    }

    [Fact]
    public void Is_possible_in_a_course_of_another_type()
    {
        GivenEnrolled();
        Given("2026-03-01", Entitled with { CourseType = CourseType.Vocational });
        When(_enrol with { CourseId = Id(9), CourseType = CourseType.Vocational });
        Then(_enrolled with { CourseId = Id(9), CourseType = CourseType.Vocational });
    }

    [Fact]
    public void Is_refused_when_the_same_course_is_known_otherwise()
    {
        GivenEnrolled();
        When(_enrol);
        ThenRejected(LanguageRejection.CourseAlreadyKnown, at: "CourseId");
    }

    [Fact]
    public void Is_refused_without_a_provider()
    {
        GivenOpened(Entitled);
        When(_enrol with { Provider = "" });
        ThenRejected(PathwayRejection.TextMissing, at: "Provider");
    }
}
