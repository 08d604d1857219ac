using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

public class KnowingTheLand
{
    [Theory]
    [InlineData("13003000", "13")]
    [InlineData("13", "13")]
    [InlineData("1", null)]
    [InlineData("", null)]
    public void Takes_two_digits(string municipality, string? land) => Assert.Equal(land, new RuleBook([]).In(municipality).Land);
}
