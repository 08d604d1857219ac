namespace Casework.Api.Tests.CommandLine;

public class AttackingByHand
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task Finds_the_releases_within_what_they_promise_and_other_methods_not()
    {
        var attacked = await CaseworkProcess.Run(Nothing, "attack", "council", "--seed", "3", "--trials", "500", "--json");

        Assert.Equal(0, attacked.Exit);
        var rows = attacked.Document.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal((true, 25), (attacked.Document.GetProperty("kept").GetBoolean(), rows.Count));
        var stock = rows.Single(row => row.GetProperty("setting").GetString() == "16 quarters");
        Assert.All(["suppression", "rounding", "cellKey"], method => Assert.True(stock.GetProperty(method).GetDouble() > 0.9));
    }

    [Fact]
    public async Task Notices_noise_that_is_half_of_what_is_promised()
    {
        var attacked = await CaseworkProcess.Run(Nothing, "attack", "council", "--seed", "3", "--trials", "500", "--halved");

        Assert.Equal(1, attacked.Exit);
        Assert.Contains("break what they promise", attacked.Output, StringComparison.Ordinal);
    }
}
