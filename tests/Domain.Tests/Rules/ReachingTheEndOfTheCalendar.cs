using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

/// <summary>No entry makes a day that does not exist: what lies beyond the calendar is its last or first day.</summary>
public class ReachingTheEndOfTheCalendar
{
    private static readonly DateOnly LastButOne = DateOnly.MaxValue.AddDays(-1);

    [Theory]
    [InlineData(0, -1)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(int.MaxValue, 0)]
    public void Stops_at_the_last_day(int days, int fromTheEnd) => Assert.Equal(DateOnly.MaxValue.AddDays(fromTheEnd), LastButOne.LaterByDays(days));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(-2, 0)]
    [InlineData(int.MinValue, 0)]
    public void Stops_at_the_first_day(int days, int fromTheStart) =>
        Assert.Equal(DateOnly.MinValue.AddDays(fromTheStart), DateOnly.MinValue.AddDays(1).LaterByDays(days));

    [Theory]
    [InlineData("9998-12-15", 12, "9999-12-15")]
    [InlineData("9998-01-15", 13, "9999-02-15")]
    [InlineData("9999-01-15", 11, "9999-12-15")]
    [InlineData("9999-01-15", 12, "9999-12-31")]
    [InlineData("9998-06-15", 19, "9999-12-31")]
    [InlineData("9998-06-15", 24, "9999-12-31")]
    [InlineData("2026-06-15", int.MaxValue, "9999-12-31")]
    [InlineData("2026-06-15", 600, "2076-06-15")]
    public void Stops_in_the_last_month(string from, int months, string to) => Assert.Equal(DateOnly.Parse(to, null), DateOnly.Parse(from, null).LaterByMonths(months));

    [Fact]
    public void Moves_no_due_date_beyond_the_last_day()
    {
        var terms = new ClockTerms(Months: 0, NextWorkingDay: true) { Holidays = EveryDayIsOne };
        Assert.Equal(DateOnly.MaxValue, terms.Shifted(LastButOne));
        Assert.Equal(DateOnly.MaxValue, terms.Shifted(DateOnly.MaxValue));
    }

    private static Holidays EveryDayIsOne => new("99", RuleBook.Parse([("holidays.99.json", """
        [{ "id": "h", "topic": "holidays.99", "validFrom": "2000-01-01", "status": "unverified", "grandfathering": "none", "source": "test",
           "values": { "fixed": ["12-30", "12-31"], "movable": [], "once": [] } }]
        """)]));
}
