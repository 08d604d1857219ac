using System.Globalization;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

/// <summary>What the rule files that ship say, so a changed number is a changed test.</summary>
public class TheRulesOfTheHouse
{
    [Theory]
    [InlineData("entry.dates", "2026-06-15", "maxDaysAhead", 31)]
    [InlineData("staff.deputies", "2026-06-15", "maxDaysAhead", 550)]
    [InlineData("case.dormancy", "2026-06-15", "monthsWithoutContact", 6)]
    [InlineData("language.courses", "2026-06-15", "units.General", 700)]
    [InlineData("language.courses", "2026-06-15", "units.Literacy", 1000)]
    [InlineData("language.courses", "2026-06-15", "orientationUnits.General", 100)]
    [InlineData("language.courses", "2026-06-15", "units.Intensive", 430)]
    [InlineData("language.courses", "2026-06-15", "units.Support", 1000)]
    [InlineData("language.courses", "2026-06-15", "units.VocationalB2", 400)]
    [InlineData("language.courses", "2026-06-15", "units.VocationalB2Bridge", 500)]
    [InlineData("language.courses", "2026-06-15", "units.VocationalC1", 400)]
    [InlineData("language.courses", "2026-06-15", "units.VocationalC2", 400)]
    [InlineData("language.courses", "2026-06-15", "units.VocationalRecognition", 600)]
    [InlineData("language.courses", "2026-06-15", "units.VocationalSubject", 300)]
    [InlineData("language.courses", "2026-06-15", "units.VocationalA2", 400)]
    [InlineData("language.courses", "2026-06-15", "units.VocationalB1", 400)]
    [InlineData("language.repeat", "2024-11-30", "units", 300)]
    [InlineData("language.repeat", "2026-06-15", "units", 300)]
    [InlineData("language.repeat", "2026-06-15", "atMost", 1)]
    [InlineData("family.majority", "2026-06-15", "age", 18)]
    [InlineData("schooling.duty", "2026-06-15", "monthsAfterArrival.08", 6)]
    [InlineData("schooling.duty", "2026-06-15", "monthsAfterArrival.09", 3)]
    [InlineData("schooling.duty", "2026-06-15", "monthsAfterAllocation.05", 0)]
    [InlineData("schooling.duty", "2026-06-15", "monthsAfterAllocation.06", 0)]
    [InlineData("language.admission", "2026-02-08", "admissionValidMonths", 12)]
    [InlineData("recognition.clock", "2026-06-15", "receiptMonths", 1)]
    [InlineData("recognition.clock", "2026-06-15", "receiptWeeksAccelerated", 2)]
    [InlineData("recognition.clock", "2026-06-15", "decisionMonths", 3)]
    [InlineData("recognition.clock", "2026-06-15", "decisionMonthsAccelerated", 2)]
    [InlineData("recognition.clock", "2026-06-15", "extensionMonthsAtMostEuProfession", 1)]
    [InlineData("recognition.objection", "2026-06-15", "months", 1)]
    [InlineData("recognition.objection", "2026-06-15", "monthsWithoutNotice", 12)]
    [InlineData("recognition.restitution", "2026-06-15", "weeks", 2)]
    [InlineData("recognition.restitution", "2026-06-15", "yearsAtMost", 1)]
    [InlineData("recognition.measures", "2026-06-15", "adaptationMonthsAtMost", 36)]
    [InlineData("work.entry-qualification", "2026-06-15", "monthsAtLeast", 4)]
    [InlineData("work.entry-qualification", "2026-06-15", "monthsAtMost", 12)]
    [InlineData("participation.board-election.06", "2019-12-31", "ageAtLeast", 16)]
    [InlineData("participation.board-election.06", "2020-01-01", "ageAtLeast", 18)]
    [InlineData("participation.board-election.06", "2019-12-31", "termYears", 4)]
    [InlineData("participation.board-election.06", "2020-01-01", "termYears", 5)]
    [InlineData("participation.eu-local-voter", "2026-06-15", "residenceMonths", 3)]
    [InlineData("housing.residence-obligation", "2026-06-15", "yearsAtMost", 3)]
    [InlineData("health.cover", "2024-02-26", "monthsOfBenefits", 18)]
    [InlineData("health.cover", "2024-02-27", "monthsOfBenefits", 36)]
    [InlineData("housing.reception-stay", "2026-06-15", "monthsAtMost", 18)]
    [InlineData("participation.naturalisation", "2024-06-26", "residenceYears", 8)]
    [InlineData("participation.naturalisation", "2024-06-27", "residenceYears", 5)]
    [InlineData("participation.naturalisation", "2025-10-30", "residenceYears", 5)]
    [InlineData("case.retention", "2026-06-15", "yearsAfterDeparture", 10)]
    [InlineData("case.retention", "2026-06-15", "yearsAfterDeath", 5)]
    [InlineData("case.four-eyes", "2026-06-15", "daysToDecide", 14)]
    [InlineData("case.exports", "2026-06-15", "days", 30)]
    [InlineData("read-log.retention", "2026-06-15", "months", 24)]
    [InlineData("data.access-request", "2026-06-15", "months", 1)]
    [InlineData("data.access-request", "2026-06-15", "extensionMonthsAtMost", 2)]
    [InlineData("case.emergency-access", "2026-06-15", "minutes", 60)]
    [InlineData("case.emergency-access", "2026-06-15", "mostOfAPersonOnADay", 3)]
    [InlineData("case.emergency-access", "2026-06-15", "hoursToReview", 72)]
    [InlineData("mentoring.match", "2026-06-15", "mostWeeksWelcome", 52)]
    [InlineData("mentoring.match", "2026-06-15", "mostWeeksProfessional", 26)]
    [InlineData("interpreting.booking", "2026-06-15", "mostMinutes", 480)]
    [InlineData("interpreting.booking", "2026-06-15", "mostDaysAhead", 366)]
    [InlineData("interpreting.booking", "2026-06-15", "daysShown", 14)]
    [InlineData("interpreting.booking", "2026-06-15", "fewestPeopleInAFigure", 3)]
    [InlineData("benefits.section-24", "2026-07-01", "transitionMonthsAtMost", 3)]
    public void Give_this_number_on_that_day(string topic, string day, string value, int number) =>
        Assert.Equal(number, At(topic, day).Number(value));

    [Fact]
    public void Freeze_admissions_to_courses_from_9_february_2026()
    {
        Assert.Empty(At("language.admission", "2026-02-08").Texts("frozenBases"));
        Assert.Equal([nameof(EntitlementBasis.Admitted)], At("language.admission", "2026-02-09").Texts("frozenBases"));
        Assert.Equal("granted-stays-valid", At("language.admission", "2026-02-09").Grandfathering);
    }

    [Fact]
    public void Move_later_arrivals_from_Ukraine_to_other_benefits_from_1_July_2026()
    {
        Assert.Equal("SGB II", At("benefits.section-24", "2026-06-30").Text("regimeAfterCutOff"));
        Assert.Equal(("AsylbLG", "2025-03-31"), (At("benefits.section-24", "2026-07-01").Text("regimeAfterCutOff"), At("benefits.section-24", "2026-07-01").Text("firstTitleAfter")));
    }

    [Fact]
    public void Say_where_every_number_comes_from() =>
        Assert.All(RulesOfTheHouse.Book.RuleSets, set => Assert.True(set.Source.Length > 20, $"{set.Id} has no source"));

    [Theory]
    [InlineData("2024-06-26", null)]
    [InlineData("2024-06-27", 3)]
    [InlineData("2025-10-30", null)]
    public void Knew_a_three_year_route_for_a_while(string day, int? years) =>
        Assert.Equal(years, At("participation.naturalisation", day).NumberOrNull("shortenedYears"));

    [Fact]
    public void Suspend_by_the_statute_and_shift_no_day_unless_changed()
    {
        Assert.Equal("statutory", At("recognition.clock", "2026-06-15").Text("suspensionPolicy"));
        Assert.False(At("recognition.clock", "2026-06-15").Flag("nextWorkingDay"));
    }

    [Fact]
    public void Give_units_for_every_type_of_course()
    {
        var courses = At("language.courses", "2026-06-15");
        Assert.All(Enum.GetNames<CourseType>(), type => Assert.True(courses.Number($"units.{type}") > courses.Number($"orientationUnits.{type}")));
    }

    [Fact]
    public void Do_not_know_the_duty_to_go_to_school_of_the_other_laender()
    {
        var duty = At("schooling.duty", "2026-06-15");
        Assert.All(
            ["01", "02", "03", "04", "07", "10", "11", "12", "13", "14", "15", "16"],
            land => Assert.Equal((null, null), (duty.NumberOrNull($"monthsAfterArrival.{land}"), duty.NumberOrNull($"monthsAfterAllocation.{land}"))));
    }

    [Theory]
    [InlineData("2024-11-30", false)]
    [InlineData("2024-12-01", true)]
    public void Narrowed_the_right_to_a_repeat(string day, bool onlyDulyAttended) =>
        Assert.Equal(onlyDulyAttended, At("language.repeat", day).Flag("onlyDulyAttended"));

    [Theory]
    [InlineData("case-dormancy-1")]
    [InlineData("language-repeat-2024")]
    [InlineData("schooling-duty-1")]
    [InlineData("work-entry-qualification-1")]
    [InlineData("eu-local-voter-1")]
    [InlineData("recognition-objection-1")]
    [InlineData("recognition-restitution-1")]
    [InlineData("board-election-hesse-current")]
    [InlineData("naturalisation-5-years")]
    [InlineData("residence-obligation-1")]
    [InlineData("reception-stay-1")]
    [InlineData("case-retention-1")]
    [InlineData("case-emergency-access-1")]
    [InlineData("mentoring-match-1")]
    [InlineData("interpreting-booking-1")]
    [InlineData("disclosure-bases-1")]
    [InlineData("benefits-section-24-asylblg")]
    [InlineData("holidays-13-2023")]
    [InlineData("initial-examination-1")]
    [InlineData("health-cover-2024")]
    public void Say_where_they_are_not_verified(string id) =>
        Assert.Equal(RuleStatus.Unverified, RulesOfTheHouse.Book.Named(id)?.Status);

    private static RuleSet At(string topic, string day) =>
        RulesOfTheHouse.Book.At(topic, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))!;
}
