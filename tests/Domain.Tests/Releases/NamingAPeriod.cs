using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

public class NamingAPeriod
{
    [Theory]
    [InlineData("1900")]
    [InlineData("9000")]
    [InlineData("2026-Q1")]
    [InlineData("2026-Q4")]
    public void Reads_a_year_or_a_quarter(string text) => Assert.Equal(text, $"{ReportPeriod.Parse(text)}");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("999")]
    [InlineData("1899")]
    [InlineData("9001")]
    [InlineData("20266")]
    [InlineData("+202")]
    [InlineData("2026-Q")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-q1")]
    [InlineData("2026-Q10")]
    [InlineData("1899-Q1")]
    public void Reads_nothing_else(string? text) => Assert.Null(ReportPeriod.Parse(text));

    [Fact]
    public void Knows_the_quarter_of_every_month() =>
        Assert.Equal("1 1 1 2 2 2 3 3 3 4 4 4", string.Join(' ', Enumerable.Range(1, 12).Select(month => ReportPeriod.QuarterOf(new(2026, month, 15)).Quarter)));

    [Theory]
    [InlineData("2026-Q1", "2026-Q2", -1)]
    [InlineData("2026-Q2", "2026-Q2", 0)]
    [InlineData("2027", "2026-Q4", 1)]
    public void Orders_them_by_their_end(string left, string right, int order)
    {
        var (one, other) = (ReportPeriod.Parse(left)!.Value, ReportPeriod.Parse(right)!.Value);
        Assert.Equal([order < 0, order > 0, order <= 0, order >= 0], new[] { one < other, one > other, one <= other, one >= other });
    }
}
