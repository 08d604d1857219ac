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
    public void Grants_the_units_of_the_course_type(CourseType type, int units)
    {
        GivenOpened();
        When(new GrantLanguageEntitlement(EntitlementBasis.Claim, type, Day("2027-01-31")));
        Then(new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, type, units, Day("2027-01-31")) { RuleSet = "language-courses-2017" });
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
