using System.Globalization;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

/// <summary>What the rule files that ship say, so a changed number is a changed test.</summary>
public class TheRulesOfTheHouse
{
    [Theory]
    [InlineData("entry.dates", "2026-06-15", "maxDaysAhead", 31)]
    [InlineData("case.dormancy", "2026-06-15", "monthsWithoutContact", 6)]
    [InlineData("language.courses", "2026-06-15", "units.General", 700)]
    [InlineData("language.courses", "2026-06-15", "units.Literacy", 1000)]
    [InlineData("language.courses", "2026-06-15", "repeatUnits", 300)]
    [InlineData("language.admission", "2026-02-08", "admissionValidMonths", 12)]
    [InlineData("recognition.clock", "2026-06-15", "receiptMonths", 1)]
    [InlineData("recognition.clock", "2026-06-15", "receiptWeeksAccelerated", 2)]
    [InlineData("recognition.clock", "2026-06-15", "decisionMonths", 3)]
    [InlineData("recognition.clock", "2026-06-15", "decisionMonthsAccelerated", 2)]
    [InlineData("recognition.clock", "2026-06-15", "extensionMonthsAtMostEuProfession", 1)]
    [InlineData("recognition.measures", "2026-06-15", "adaptationMonthsAtMost", 36)]
    [InlineData("work.entry-qualification", "2026-06-15", "monthsAtLeast", 4)]
    [InlineData("work.entry-qualification", "2026-06-15", "monthsAtMost", 12)]
    [InlineData("participation.board-election.06", "2019-12-31", "ageAtLeast", 16)]
    [InlineData("participation.board-election.06", "2020-01-01", "ageAtLeast", 18)]
    [InlineData("participation.board-election.06", "2019-12-31", "termYears", 4)]
    [InlineData("participation.board-election.06", "2020-01-01", "termYears", 5)]
    [InlineData("participation.eu-local-voter", "2026-06-15", "residenceMonths", 3)]
    [InlineData("participation.naturalisation", "2024-06-26", "residenceYears", 8)]
    [InlineData("participation.naturalisation", "2024-06-27", "residenceYears", 5)]
    [InlineData("participation.naturalisation", "2025-10-30", "residenceYears", 5)]
    public void Give_this_number_on_that_day(string topic, string day, string value, int number) =>
        Assert.Equal(number, At(topic, day).Number(value));

    [Fact]
    public void Freeze_admissions_to_courses_from_9_february_2026()
    {
        Assert.Empty(At("language.admission", "2026-02-08").Texts("frozenBases"));
        Assert.Equal([nameof(EntitlementBasis.Admitted)], At("language.admission", "2026-02-09").Texts("frozenBases"));
        Assert.Equal("granted-stays-valid", At("language.admission", "2026-02-09").Grandfathering);
    }

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
        Assert.All(Enum.GetNames<CourseType>(), type => Assert.True(courses.Number($"units.{type}") > 0));
    }

    [Theory]
    [InlineData("case-dormancy-1")]
    [InlineData("work-entry-qualification-1")]
    [InlineData("eu-local-voter-1")]
    [InlineData("recognition-objection-1")]
    [InlineData("board-election-hesse-current")]
    [InlineData("naturalisation-5-years")]
    public void Say_where_they_are_not_verified(string id) =>
        Assert.Equal(RuleStatus.Unverified, RulesOfTheHouse.Book.Named(id)?.Status);

    private static RuleSet At(string topic, string day) =>
        RulesOfTheHouse.Book.At(topic, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))!;
}
