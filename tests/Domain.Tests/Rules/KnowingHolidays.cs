using System.Globalization;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

/// <summary>Against calendars of those years.</summary>
public class KnowingHolidays
{
    private static readonly string[] _lands = [.. Enumerable.Range(1, 16).Select(land => land.ToString("00", CultureInfo.InvariantCulture))];

    [Theory]
    [InlineData(1954, "1954-04-18")]
    [InlineData(1981, "1981-04-19")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(1598, "1598-03-22")]
    [InlineData(1666, "1666-04-25")]
    [InlineData(1693, "1693-03-22")]
    [InlineData(1734, "1734-04-25")]
    [InlineData(1761, "1761-03-22")]
    [InlineData(1818, "1818-03-22")]
    [InlineData(1886, "1886-04-25")]
    [InlineData(1943, "1943-04-25")]
    [InlineData(2285, "2285-03-22")]
    public void Finds_Easter(int year, string sunday) => Assert.Equal(Day(sunday), Holidays.EasterSunday(year));

    [Fact]
    public void Finds_Easter_on_a_Sunday_between_22_March_and_25_April_in_every_year() =>
        Assert.All(Enumerable.Range(1583, 2500), year =>
        {
            var easter = Holidays.EasterSunday(year);
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        });

    [Theory]
    [InlineData("13", 2026, "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26")]
    [InlineData("13", 2022, "01-01 04-15 04-18 05-01 05-26 06-06 10-03 10-31 12-25 12-26")]
    [InlineData("11", 2018, "01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26")]
    [InlineData("11", 2020, "01-01 03-08 04-10 04-13 05-01 05-08 05-21 06-01 10-03 12-25 12-26")]
    [InlineData("11", 2024, "01-01 03-08 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26")]
    [InlineData("11", 2025, "01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26")]
    [InlineData("02", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26")]
    [InlineData("02", 2016, "01-01 03-25 03-28 05-01 05-05 05-16 10-03 12-25 12-26")]
    [InlineData("14", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26")]
    [InlineData("14", 2023, "01-01 04-07 04-10 05-01 05-18 05-29 10-03 10-31 11-22 12-25 12-26")]
    [InlineData("14", 2024, "01-01 03-29 04-01 05-01 05-09 05-20 10-03 10-31 11-20 12-25 12-26")]
    [InlineData("09", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26")]
    [InlineData("10", 2025, "01-01 04-18 04-21 05-01 05-29 06-09 06-19 08-15 10-03 11-01 12-25 12-26")]
    [InlineData("12", 2026, "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 10-03 10-31 12-25 12-26")]
    [InlineData("16", 2019, "01-01 04-19 04-22 05-01 05-30 06-10 09-20 10-03 10-31 12-25 12-26")]
    [InlineData("06", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 12-25 12-26")]
    public void Tells_those_of_a_Land_and_year(string land, int year, string days) =>
        Assert.Equal(days, string.Join(' ', Holidays.Of(land, year, RulesOfTheHouse.Book).Order().Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("01", "02", "03", "04", "10-31", 2018)]
    [InlineData("11", "11", "11", "11", "03-08", 2019)]
    [InlineData("13", "13", "13", "13", "03-08", 2023)]
    [InlineData("16", "16", "16", "16", "09-20", 2019)]
    public void Knows_from_which_year_a_day_is_one(string one, string two, string three, string four, string day, int from) =>
        Assert.All([one, two, three, four], land =>
        {
            Assert.Contains(Day($"{from}-{day}"), Holidays.Of(land, from, RulesOfTheHouse.Book));
            Assert.DoesNotContain(Day($"{from - 2}-{day}"), Holidays.Of(land, from - 2, RulesOfTheHouse.Book));
        });

    [Fact]
    public void Knew_one_day_of_2017_everywhere() =>
        Assert.All(_lands, land => Assert.Contains(Day("2017-10-31"), Holidays.Of(land, 2017, RulesOfTheHouse.Book)));

    [Fact]
    public void Knows_the_nine_of_the_whole_country_in_every_Land_and_year() =>
        Assert.All(_lands, land => Assert.All(Enumerable.Range(2000, 60), year => Assert.Empty(
            new[] { Day($"{year}-01-01"), Holidays.EasterSunday(year).AddDays(-2), Holidays.EasterSunday(year).AddDays(1), Day($"{year}-05-01"), Holidays.EasterSunday(year).AddDays(39), Holidays.EasterSunday(year).AddDays(50), Day($"{year}-10-03"), Day($"{year}-12-25"), Day($"{year}-12-26") }
                .Except(Holidays.Of(land, year, RulesOfTheHouse.Book)))));

    [Fact]
    public void Leaves_out_what_only_some_municipalities_keep()
    {
        Assert.DoesNotContain(Day("2026-08-15"), Holidays.Of("09", 2026, RulesOfTheHouse.Book));
        Assert.DoesNotContain(Day("2026-08-08"), Holidays.Of("09", 2026, RulesOfTheHouse.Book));
        Assert.DoesNotContain(Day("2026-06-04"), Holidays.Of("14", 2026, RulesOfTheHouse.Book));
        Assert.DoesNotContain(Day("2026-06-04"), Holidays.Of("16", 2026, RulesOfTheHouse.Book));
    }

    [Fact]
    public void Knows_none_before_there_is_a_rule_and_none_of_a_Land_that_is_none()
    {
        Assert.Empty(Holidays.Of("13", 1999, RulesOfTheHouse.Book));
        Assert.Empty(Holidays.Of("17", 2026, RulesOfTheHouse.Book));
        Assert.False(Holidays.None.Contains(Day("2026-12-25")));
    }

    [Fact]
    public void Takes_the_Land_from_the_municipality_key()
    {
        Assert.True(Holidays.In(RulesOfTheHouse.Book.In("13003000")).Contains(Day("2026-10-31")));
        Assert.False(Holidays.In(RulesOfTheHouse.Book.In("06412000")).Contains(Day("2026-10-31")));
        Assert.False(Holidays.In(RulesOfTheHouse.Book.In(null)).Contains(Day("2026-10-31")));
    }

    [Fact]
    public void Says_the_same_of_a_day_as_of_its_year() =>
        Assert.All(_lands, land =>
        {
            var holidays = new Holidays(land, RulesOfTheHouse.Book);
            var year = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays);
            Assert.Equal(Holidays.Of(land, 2026, RulesOfTheHouse.Book).Order(), year.Where(holidays.Contains));
        });

    [Fact]
    public void Refuses_a_name_that_is_no_holiday() =>
        Assert.Throws<ArgumentException>(() => Holidays.Of("99", 2026, RuleBook.Parse([("holidays.99.json", """
            [{ "id": "h", "topic": "holidays.99", "validFrom": "2000-01-01", "status": "unverified", "grandfathering": "none", "source": "test",
               "values": { "fixed": [], "movable": ["Shrovetide"], "once": [] } }]
            """)])));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
