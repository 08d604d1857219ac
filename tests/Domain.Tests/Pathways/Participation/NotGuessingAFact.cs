using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Participation;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Tests.Pathways.Participation;

public class NotGuessingAFact : ParticipationSpec
{
    private static readonly LegalFacts _facts = new(
        BornOn: Day("1990-04-12"), Nationality: "SYR", ResidentSince: Day("2015-09-01"), ResidentInMunicipalitySince: Day("2026-01-01"));

    private static readonly Dictionary<NaturalisationCondition, bool> _proven = Enum.GetValues<NaturalisationCondition>().ToDictionary(condition => condition, _ => true);

    [Theory]
    [InlineData(NaturalisationRoute.Standard, "SYR", EligibilityVerdict.Yes)]
    [InlineData(NaturalisationRoute.Standard, null, EligibilityVerdict.Unknown)]
    [InlineData(NaturalisationRoute.Discretionary, "SYR", EligibilityVerdict.Unknown)]
    public void Asks_for_residence_and_nationality_when_every_condition_is_proven(NaturalisationRoute route, string? nationality, EligibilityVerdict verdict)
    {
        var answer = Eligibility.Naturalisation(new(_facts with { Nationality = nationality }, _proven), route, Today, Rules);
        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(verdict is EligibilityVerdict.Yes ? [] : [EligibilityReason.FactUnknown], answer.Reasons);
    }

    [Fact]
    public void Takes_an_erased_nationality_for_one_that_is_not_known()
    {
        Given("2016-01-01", Opened with { ArrivedOn = Day("2015-09-01"), Nationality = Personal<string>.Erased });
        Given("2016-01-01", [.. _proven.Keys.Select(condition => new NaturalisationConditionRecorded(condition, Met: true))]);
        var answer = Eligibility.Naturalisation(NaturalisationFacts.Of(Pathway.Entries, Today), NaturalisationRoute.Standard, Today, Rules);
        Assert.Equal(EligibilityVerdict.Unknown, answer.Verdict);
    }

    [Theory]
    [InlineData("2026-02-11", EligibilityVerdict.No)]
    [InlineData("2026-02-12", EligibilityVerdict.Yes)]
    public void Counts_residence_in_weeks_of_seven_days(string day, EligibilityVerdict verdict)
    {
        var answer = Eligibility.BoardVoter(_facts, Wiesbaden, Day(day), Rules);
        Assert.Equal((verdict, Day("2026-02-12")), (answer.Verdict, answer.From));
    }

    [Fact]
    public void Names_no_day_for_who_is_too_young_while_residence_is_unknown()
    {
        var answer = Eligibility.BoardVoter(_facts with { BornOn = Day("2010-03-01"), ResidentInMunicipalitySince = null }, Wiesbaden, Today, Rules);
        Assert.Equal([EligibilityReason.TooYoung], answer.Reasons);
        Assert.Null(answer.From);
    }

    [Fact]
    public void Counts_a_marriage_from_its_first_day_however_often_it_is_recorded()
    {
        GivenOpened();
        Given("2023-06-01", new NaturalisationConditionRecorded(NaturalisationCondition.MarriedToGerman, Met: true));
        Given("2025-06-01", new NaturalisationConditionRecorded(NaturalisationCondition.MarriedToGerman, Met: true));
        Assert.Equal(Day("2023-06-01"), NaturalisationFacts.Of(Pathway.Entries, Today).Legal.MarriedToGermanSince);
    }
}
