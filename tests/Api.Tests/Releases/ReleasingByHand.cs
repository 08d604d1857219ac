using Casework.Api.Tests.CommandLine;
using Casework.Testing;

namespace Casework.Api.Tests.Releases;

public class ReleasingByHand(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] Quarter = ["--table", "quarterly_flows", "--period", "2020-Q4"];

    private readonly Dictionary<string, string> _environment = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["CASEWORK_DATA"] = TestFolder.Create(),
        ["ConnectionStrings__Casework"] = database.AppConnectionString,
        ["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString,
    };

    [Fact]
    public async Task Takes_two_people_and_says_what_it_has_cost()
    {
        Assert.Equal(0, (await CaseworkProcess.Run(_environment, "seed", "--pathways", "5", "--json")).Exit);

        var prepared = await CaseworkProcess.Run(_environment, ["release", "prepare", .. Quarter, "--as", "ada", "--json"]);
        var alone = await CaseworkProcess.Run(_environment, ["release", "publish", .. Quarter, "--as", "ada", "--json"]);
        var published = await CaseworkProcess.Run(_environment, ["release", "publish", .. Quarter, "--as", "ben", "--json"]);
        var budget = await CaseworkProcess.Run(_environment, "release", "budget");

        Assert.Equal((0, 1, 0, 0), (prepared.Exit, alone.Exit, published.Exit, budget.Exit));
        Assert.Equal("RELEASE_PREPARED_BY_YOU", alone.Document.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(("ada", "ben"), (published.Document.GetProperty("preparedBy").GetString(), published.Document.GetProperty("publishedBy").GetString()));
        Assert.Contains("CR-1: 0.125 of 0.5 spent, 0.375 left.", budget.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("release")]
    [InlineData("release prepare --table weekly --period 2020-Q4 --as ada")]
    [InlineData("release publish --table quarterly_flows --period 2020-Q4")]
    public async Task Refuses_what_it_does_not_understand(string line) =>
        Assert.Equal(2, (await CaseworkProcess.Run(_environment, [.. line.Split(' '), "--json"])).Exit);
}
