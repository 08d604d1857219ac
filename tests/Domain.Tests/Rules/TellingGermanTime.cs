using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

public class TellingGermanTime
{
    [Fact]
    public void Agrees_with_the_time_zone_of_Berlin_at_every_hour_since_1996()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var (differing, last) = (new List<DateTimeOffset>(), new DateTimeOffset(2037, 1, 1, 0, 0, 0, TimeSpan.Zero));
        for (var instant = new DateTimeOffset(1996, 1, 1, 0, 30, 0, TimeSpan.Zero); instant < last; instant = instant.AddHours(1))
        {
            if (GermanTime.DayOf(instant) != DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, berlin).DateTime))
                differing.Add(instant);
        }

        Assert.Empty(differing);
    }

    [Theory]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2026-06-15T00:30:00+02:00", "2026-06-15")]
    public void Changes_with_summer_time(string instant, string day) =>
        Assert.Equal(day, $"{GermanTime.DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)):yyyy-MM-dd}");

    [Fact]
    public void Has_an_answer_at_both_ends() =>
        Assert.Equal((DateOnly.MinValue, DateOnly.MaxValue), (GermanTime.DayOf(DateTimeOffset.MinValue), GermanTime.DayOf(DateTimeOffset.MaxValue)));
}
