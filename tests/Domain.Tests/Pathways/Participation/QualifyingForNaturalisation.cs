using Casework.Domain.Pathways.Participation;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Tests.Pathways.Participation;

public class QualifyingForNaturalisation : ParticipationSpec
{
    private static readonly NaturalisationCondition[] Standard =
    [
        NaturalisationCondition.Identity,
        NaturalisationCondition.Livelihood,
        NaturalisationCondition.LanguageB1,
        NaturalisationCondition.LifeInGermany,
        NaturalisationCondition.Commitment,
        NaturalisationCondition.CleanRecord,
    ];

    [Theory]
    [InlineData("2024-06-26", EligibilityVerdict.No, "2027-09-01", "naturalisation-8-years")]
    [InlineData("2024-06-27", EligibilityVerdict.No, "2024-09-01", "naturalisation-5-years-or-3")]
    [InlineData("2024-09-01", EligibilityVerdict.Yes, "2024-09-01", "naturalisation-5-years-or-3")]
    [InlineData("2026-06-15", EligibilityVerdict.Yes, "2024-09-01", "naturalisation-5-years")]
    public void Follows_the_rule_of_the_day(string day, EligibilityVerdict verdict, string earliest, string rule)
    {
        GivenProven("2019-09-01");
        var answer = On(day);
        Assert.Equal((verdict, Day(earliest), rule), (answer.Verdict, answer.EarliestOn, answer.RuleSet));
        Assert.Equal(Standard, answer.Conditions.Select(condition => condition.Condition));
        Assert.All(answer.Conditions, condition => Assert.True(condition.Met));
    }

    [Theory]
    [InlineData("2024-06-26", EligibilityVerdict.No, EligibilityReason.RouteNotOffered)]
    [InlineData("2024-06-27", EligibilityVerdict.Yes, null)]
    [InlineData("2025-10-29", EligibilityVerdict.Yes, null)]
    [InlineData("2025-10-30", EligibilityVerdict.No, EligibilityReason.RouteNotOffered)]
    public void Knew_a_route_of_three_years_for_a_while(string day, EligibilityVerdict verdict, EligibilityReason? reason)
    {
        GivenProven("2021-06-01", NaturalisationCondition.LanguageC1, NaturalisationCondition.SpecialAchievement);
        var answer = On(day, NaturalisationRoute.Shortened);
        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(reason is { } why ? [why] : [], answer.Reasons);
    }

    [Fact]
    public void Asks_for_c1_on_the_route_of_three_years()
    {
        GivenProven("2021-06-01", NaturalisationCondition.SpecialAchievement);
        Assert.Equal(EligibilityVerdict.Unknown, On("2025-01-01", NaturalisationRoute.Shortened).Verdict);
        Given("2024-12-01", new NaturalisationConditionRecorded(NaturalisationCondition.LanguageC1, Met: false));
        Assert.Equal([EligibilityReason.ConditionUnmet], On("2025-01-01", NaturalisationRoute.Shortened).Reasons);
    }

    [Theory]
    [InlineData("2025-05-31", EligibilityVerdict.No)]
    [InlineData("2025-06-01", EligibilityVerdict.Yes)]
    public void Counts_marriage_from_its_day_for_spouses(string day, EligibilityVerdict verdict)
    {
        GivenProven("2021-06-01");
        Given("2023-06-01", new NaturalisationConditionRecorded(NaturalisationCondition.MarriedToGerman, Met: true));
        Assert.Equal(verdict, On(day, NaturalisationRoute.Spouse).Verdict);
    }

    [Fact]
    public void Ends_the_route_of_spouses_with_the_marriage()
    {
        GivenProven("2021-06-01");
        Given("2023-06-01", new NaturalisationConditionRecorded(NaturalisationCondition.MarriedToGerman, Met: true));
        Given("2026-01-01", new NaturalisationConditionRecorded(NaturalisationCondition.MarriedToGerman, Met: false));
        Assert.Equal(EligibilityVerdict.Yes, On("2025-12-31", NaturalisationRoute.Spouse).Verdict);
        Assert.Equal((EligibilityVerdict.No, null), (On("2026-01-01", NaturalisationRoute.Spouse).Verdict, On("2026-01-01", NaturalisationRoute.Spouse).EarliestOn));
    }

    [Fact]
    public void Names_each_condition_that_is_missing()
    {
        GivenProven("2015-09-01");
        Given("2026-01-01", new NaturalisationConditionRecorded(NaturalisationCondition.Livelihood, Met: false));
        var answer = On("2026-06-15");
        Assert.Equal((EligibilityVerdict.No, false), (answer.Verdict, answer.Conditions.Single(condition => condition.Condition is NaturalisationCondition.Livelihood).Met));
        Assert.Equal(EligibilityVerdict.Yes, On("2025-12-31").Verdict);
    }

    [Fact]
    public void Does_not_guess_a_fact_or_a_rule()
    {
        Given(OpenedOn, Opened with { ArrivedOn = Day("2015-09-01") });
        Assert.Equal([EligibilityReason.FactUnknown], On("2026-06-15").Reasons);
        Rules = new RuleBook([]);
        Assert.Equal([EligibilityReason.NoRule], On("2026-06-15").Reasons);
    }

    [Fact]
    public void Is_nothing_for_a_german()
    {
        Given(OpenedOn, Opened with { ArrivedOn = Day("2015-09-01"), Nationality = "DEU" });
        Assert.Equal([EligibilityReason.GermanNational], On("2026-06-15").Reasons);
    }

    [Fact]
    public void Records_a_condition_once_for_its_day()
    {
        GivenOpened();
        When(new RecordNaturalisationCondition(NaturalisationCondition.Identity, Met: true));
        Then(new NaturalisationConditionRecorded(NaturalisationCondition.Identity, Met: true));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Flags_a_grant_against_a_condition_that_is_known_not_to_be_met(bool granted, bool flagged)
    {
        GivenProven("2015-09-01");
        Given("2026-01-01", new NaturalisationConditionRecorded(NaturalisationCondition.CleanRecord, Met: false), new NaturalisationFiled(Id(1), NaturalisationRoute.Standard));
        When(new DecideNaturalisation(Id(1), granted));
        var decided = new NaturalisationDecided(Id(1), granted) { RuleSet = "naturalisation-5-years" };
        Then(flagged ? [decided, Warning("NATURALISATION_CONDITION_UNMET", Id(1))] : [decided]);
    }

    private NaturalisationEligibility On(string day, NaturalisationRoute route = NaturalisationRoute.Standard) =>
        Eligibility.Naturalisation(NaturalisationFacts.Of(Pathway.Entries, Day(day)), route, Day(day), Rules);

    private void GivenProven(string arrivedOn, params NaturalisationCondition[] more)
    {
        Given(arrivedOn, Opened with { ArrivedOn = Day(arrivedOn) });
        Given(arrivedOn, [.. Standard.Concat(more).Select(condition => new NaturalisationConditionRecorded(condition, Met: true))]);
    }
}
