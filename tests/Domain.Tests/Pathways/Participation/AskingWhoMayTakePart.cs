using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Participation;

public class AskingWhoMayTakePart : ParticipationSpec
{
    private static readonly LegalFacts Facts = new(
        BornOn: Day("2008-03-01"),
        Nationality: "SYR",
        ResidentSince: Day("2020-02-29"),
        ResidentInMunicipalitySince: Day("2026-01-01"));

    [Theory]
    [InlineData("2026-02-11", EligibilityVerdict.No)]
    [InlineData("2026-02-28", EligibilityVerdict.No)]
    [InlineData("2026-03-01", EligibilityVerdict.Yes)]
    public void Answers_for_the_board_by_age_and_residence(string day, EligibilityVerdict verdict)
    {
        var answer = Eligibility.BoardVoter(Facts, Wiesbaden, Day(day), Rules);
        Assert.Equal((verdict, Day("2026-03-01"), "board-election-hesse-current"), (answer.Verdict, answer.From, answer.RuleSet));
    }

    [Fact]
    public void Gives_every_reason_why_not()
    {
        var answer = Eligibility.BoardVoter(Facts with { Nationality = "DEU" }, Wiesbaden, Day("2026-02-11"), Rules);
        Assert.Equal([EligibilityReason.GermanNational, EligibilityReason.TooYoung, EligibilityReason.ResidenceTooShort], answer.Reasons);
        Assert.Null(answer.From);
    }

    [Fact]
    public void Answers_under_the_rule_of_the_day()
    {
        var facts = Facts with { BornOn = Day("2003-06-01"), ResidentInMunicipalitySince = Day("2019-09-15") };
        var older = Eligibility.BoardVoter(facts, Wiesbaden, Day("2019-12-15"), Rules);
        var current = Eligibility.BoardVoter(facts, Wiesbaden, Day("2020-01-01"), Rules);
        Assert.Equal((EligibilityVerdict.Yes, "board-election-hesse-older"), (older.Verdict, older.RuleSet));
        Assert.Equal([EligibilityReason.TooYoung], current.Reasons);
    }

    [Fact]
    public void Does_not_know_what_no_rule_says()
    {
        var answer = Eligibility.BoardVoter(Facts, Rostock, Day("2026-06-15"), Rules);
        Assert.Equal((EligibilityVerdict.Unknown, null), (answer.Verdict, answer.RuleSet));
        Assert.Equal([EligibilityReason.NoRule], answer.Reasons);
        Assert.Equal([EligibilityReason.NoRule], Eligibility.EuLocalVoter(Facts, Day("2026-06-15"), new RuleBook([])).Reasons);
    }

    [Fact]
    public void Does_not_guess_a_fact()
    {
        Assert.Equal([EligibilityReason.FactUnknown], Eligibility.BoardVoter(new(), Wiesbaden, Day("2026-06-15"), Rules).Reasons);
        Assert.Equal(
            EligibilityVerdict.Unknown,
            Eligibility.BoardVoter(Facts with { ResidentInMunicipalitySince = null }, Wiesbaden, Day("2026-06-15"), Rules).Verdict);
        Assert.Equal(EligibilityVerdict.Unknown, Eligibility.EuLocalVoter(Facts with { Nationality = null }, Day("2026-06-15"), Rules).Verdict);
    }

    [Theory]
    [InlineData("FRA", "2026-03-31", EligibilityVerdict.No)]
    [InlineData("FRA", "2026-04-01", EligibilityVerdict.Yes)]
    [InlineData("SYR", "2026-04-01", EligibilityVerdict.No)]
    [InlineData("DEU", "2026-04-01", EligibilityVerdict.No)]
    public void Answers_for_local_elections_by_nationality_and_residence(string nationality, string day, EligibilityVerdict verdict) =>
        Assert.Equal(verdict, Eligibility.EuLocalVoter(Facts with { Nationality = nationality }, Day(day), Rules).Verdict);

    [Theory]
    [InlineData("2020-01-31", EligibilityVerdict.Yes)]
    [InlineData("2020-02-01", EligibilityVerdict.No)]
    public void Knows_who_belonged_to_the_Union_on_a_day(string day, EligibilityVerdict verdict) =>
        Assert.Equal(
            verdict,
            Eligibility.EuLocalVoter(new(Nationality: "GBR", ResidentInMunicipalitySince: Day("2019-01-01")), Day(day), Rules).Verdict);

    [Theory]
    [InlineData("2024-06-26", "2028-02-29")]
    [InlineData("2024-06-27", "2025-02-28")]
    [InlineData("2026-06-15", "2025-02-28")]
    public void Says_from_when_residence_suffices_for_naturalisation(string day, string earliest) =>
        Assert.Equal(Day(earliest), Eligibility.NaturalisationEarliest(Facts, NaturalisationRoute.Standard, Day(day), Rules).On);

    [Theory]
    [InlineData("2020-03-01", "2023-02-28")]
    [InlineData("2022-06-01", "2024-06-01")]
    public void Counts_residence_and_marriage_for_spouses(string married, string earliest) =>
        Assert.Equal(
            Day(earliest),
            Eligibility.NaturalisationEarliest(Facts with { MarriedToGermanSince = Day(married) }, NaturalisationRoute.Spouse, Day("2026-06-15"), Rules).On);

    [Fact]
    public void Names_no_day_that_the_facts_or_the_rules_do_not_give()
    {
        Assert.Null(Eligibility.NaturalisationEarliest(Facts, NaturalisationRoute.Spouse, Day("2026-06-15"), Rules).On);
        Assert.Null(Eligibility.NaturalisationEarliest(Facts, NaturalisationRoute.Discretionary, Day("2026-06-15"), Rules).On);
        Assert.Null(Eligibility.NaturalisationEarliest(new(), NaturalisationRoute.Standard, Day("2026-06-15"), Rules).On);
        Assert.Equal(new(null, null), Eligibility.NaturalisationEarliest(Facts, NaturalisationRoute.Standard, Day("1999-12-31"), Rules));
    }

    [Fact]
    public void Takes_residence_in_a_municipality_from_the_arrival_and_the_allocations()
    {
        (DateOnly, ArrivalEvent) opened = (OpenedOn, Opened);
        (DateOnly, ArrivalEvent) reception = (Day("2025-01-11"), new ArrivalEvent.FirstReceptionEntered("North"));
        (DateOnly, ArrivalEvent) allocated = (Day("2025-03-01"), new ArrivalEvent.AllocatedToMunicipality(Wiesbaden, AllocationBasis.Quota));
        Assert.Equal(Day("2025-01-08"), LegalFacts.Of([opened, reception], Rostock).ResidentInMunicipalitySince);
        Assert.Null(LegalFacts.Of([opened, reception, allocated], Rostock).ResidentInMunicipalitySince);
        Assert.Equal(Day("2025-03-01"), LegalFacts.Of([opened, reception, allocated, allocated with { Item1 = Day("2025-05-01") }], Wiesbaden).ResidentInMunicipalitySince);
        Assert.Equal(
            new LegalFacts(Day("1990-04-12"), "SYR", ResidentSince: Day("2025-01-08")),
            LegalFacts.Of([opened, allocated]));
    }

    [Fact]
    public void Forgets_what_is_erased() =>
        Assert.Equal(
            new LegalFacts(ResidentSince: Day("2025-01-08")),
            LegalFacts.Of([(OpenedOn, Opened with { BornOn = Personal<DateOnly>.Erased, Nationality = Personal<string>.Erased })]));
}
