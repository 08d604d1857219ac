using Casework.Domain.Pathways.Language;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Language;

public class GrantingALanguageEntitlement : LanguageSpec
{
    [Theory]
    [InlineData(CourseType.General, 700)]
    [InlineData(CourseType.Intensive, 430)]
    [InlineData(CourseType.Literacy, 1000)]
    [InlineData(CourseType.SecondScript, 1000)]
    [InlineData(CourseType.Youth, 1000)]
    [InlineData(CourseType.Parents, 1000)]
    [InlineData(CourseType.Women, 1000)]
    [InlineData(CourseType.Vocational, 400)]
    [InlineData(CourseType.VocationalSpecial, 600)]
    [InlineData(CourseType.Support, 1000)]
    [InlineData(CourseType.VocationalRecognition, 600)]
    [InlineData(CourseType.VocationalSubject, 300)]
    public void Grants_the_units_of_the_course_type(CourseType type, int units)
    {
        GivenOpened();
        When(new GrantLanguageEntitlement(EntitlementBasis.Claim, type, Day("2027-01-31")));
        Then(new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, type, units, Day("2027-01-31")) { RuleSet = "language-courses-2017" });
    }

    [Theory]
    [InlineData(CourseType.VocationalB2, 400, LanguageLevel.B1, LanguageLevel.A2)]
    [InlineData(CourseType.VocationalB2Bridge, 500, LanguageLevel.B1, LanguageLevel.A2)]
    [InlineData(CourseType.VocationalC1, 400, LanguageLevel.B2, LanguageLevel.B1)]
    [InlineData(CourseType.VocationalC2, 400, LanguageLevel.C1, LanguageLevel.B2)]
    public void Asks_for_the_level_from_which_a_course_leads_on(CourseType type, int units, LanguageLevel entry, LanguageLevel tooLow)
    {
        var grant = new GrantLanguageEntitlement(EntitlementBasis.Claim, type, Day("2027-01-31"));
        GivenOpened();
        When(grant);
        ThenRejected(LanguageRejection.EntryLevelMissing, at: "CourseType", under: "language-courses-2017");
        Given("2026-01-01", new LanguageEvent.LevelAssessed(tooLow, AssessmentMethod.Interview));
        When(grant);
        ThenRejected(LanguageRejection.EntryLevelMissing);
        Given("2026-02-01", new LanguageEvent.ExternalCertificateRecorded(Certificate, entry, "telc", Day("2026-02-01"), new string('a', 64)));
        When(grant);
        Then(new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, type, units, Day("2027-01-31")) { RuleSet = "language-courses-2017" });
    }

    [Fact]
    public void Takes_an_assessed_level_for_one_that_was_proved()
    {
        GivenOpened(new LanguageEvent.LevelAssessed(LanguageLevel.B1, AssessmentMethod.PlacementTest));
        When(new GrantLanguageEntitlement(EntitlementBasis.Claim, CourseType.VocationalB2, Day("2027-01-31")));
        Then(new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, CourseType.VocationalB2, 400, Day("2027-01-31")) { RuleSet = "language-courses-2017" });
    }

    [Theory]
    [InlineData(CourseType.VocationalA2)]
    [InlineData(CourseType.VocationalB1)]
    public void Opens_the_special_courses_to_who_duly_attended_and_missed_B1(CourseType type)
    {
        var grant = new GrantLanguageEntitlement(EntitlementBasis.Claim, type, Day("2027-01-31"));
        GivenRegistered();
        When(grant);
        ThenRejected(LanguageRejection.DueAttendanceRequired, at: "CourseType", under: "language-courses-2017");
        Given("2026-05-01", new LanguageEvent.DueAttendanceCertified(Course, "Volkshochschule", new string('c', 64)));
        When(grant);
        ThenRejected(LanguageRejection.DueAttendanceRequired);
        Given("2026-05-20", Failed);
        When(grant);
        Then(new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, type, 400, Day("2027-01-31")) { RuleSet = "language-courses-2017" });
    }

    [Fact]
    public void Closes_the_special_courses_to_who_missed_B1_without_attending_or_reached_it_since()
    {
        var grant = new GrantLanguageEntitlement(EntitlementBasis.Claim, CourseType.VocationalB1, Day("2027-01-31"));
        GivenRegistered();
        Given("2026-05-20", Failed);
        When(grant);
        ThenRejected(LanguageRejection.DueAttendanceRequired);
        Given("2026-05-21", new LanguageEvent.DueAttendanceCertified(Course, "Volkshochschule", new string('c', 64)));
        Given("2026-06-01", new LanguageEvent.ExternalCertificateRecorded(Certificate, LanguageLevel.B1, "telc", Day("2026-06-01"), new string('a', 64)));
        When(grant);
        ThenRejected(LanguageRejection.DueAttendanceRequired);
    }

    [Fact]
    public void Names_the_rule_that_an_admission_was_granted_under()
    {
        GivenOpened();
        When(new GrantLanguageEntitlement(EntitlementBasis.Admitted, CourseType.General, Day("2027-02-08")), on: "2026-02-08");
        Then(new LanguageEvent.EntitlementGranted(EntitlementBasis.Admitted, CourseType.General, 700, Day("2027-02-08")) { RuleSet = "language-admission-open" });
    }

    [Fact]
    public void Is_refused_for_an_admission_from_the_day_of_the_freeze()
    {
        GivenOpened();
        When(new GrantLanguageEntitlement(EntitlementBasis.Admitted, CourseType.General, Day("2026-12-31")), on: "2026-02-09");
        ThenRejected(LanguageRejection.AdmissionFrozen, at: "Basis", under: "language-admission-frozen-2026");
    }

    [Theory]
    [InlineData(EntitlementBasis.Claim)]
    [InlineData(EntitlementBasis.Obliged)]
    [InlineData(EntitlementBasis.SelfPay)]
    public void Is_open_to_all_others_after_the_freeze(EntitlementBasis basis)
    {
        GivenOpened();
        When(new GrantLanguageEntitlement(basis, CourseType.General, Day("2027-01-31")), on: "2026-02-09");
        Then(new LanguageEvent.EntitlementGranted(basis, CourseType.General, 700, Day("2027-01-31")) { RuleSet = "language-courses-2017" });
    }

    [Fact]
    public void Is_refused_for_an_admission_of_more_than_a_year()
    {
        GivenOpened();
        When(new GrantLanguageEntitlement(EntitlementBasis.Admitted, CourseType.General, Day("2027-02-09")), on: "2026-02-08");
        ThenRejected(LanguageRejection.AdmissionTooLong, at: "ValidUntil", under: "language-admission-open");
    }

    [Fact]
    public void Is_refused_when_it_would_end_before_it_begins()
    {
        GivenOpened();
        When(new GrantLanguageEntitlement(EntitlementBasis.Claim, CourseType.General, Today.AddDays(-1)));
        ThenRejected(LanguageRejection.EntitlementEndsTooEarly, at: "ValidUntil");
    }

    [Theory]
    [InlineData("language.courses")]
    [InlineData("language.admission")]
    public void Is_refused_when_no_rule_is_in_force(string topic)
    {
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != topic)]);
        GivenOpened();
        When(new GrantLanguageEntitlement(EntitlementBasis.Claim, CourseType.General, Day("2027-01-31")));
        ThenRejected(RuleRejection.NoneInForce(topic), under: topic);
    }
}
