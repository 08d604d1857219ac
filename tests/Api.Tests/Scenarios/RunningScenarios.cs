using Casework.Api.Scenarios;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Scenarios;

public class RunningScenarios(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    public static TheoryData<string> Files => [.. ScenarioFiles.Names];

    [Fact]
    public void Has_ten_stories_and_more() => Assert.True(ScenarioFiles.Names.Count() >= 10);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Ends_as_the_file_tells_it(string file) => Assert.Null((await Run(ScenarioFiles.Read(file))).Failure);

    [Fact]
    public async Task Can_be_repeated_on_the_same_server()
    {
        var scenario = ScenarioFiles.Read("two-files.json");
        Assert.Null((await Run(scenario)).Failure);
        Assert.Null((await Run(scenario)).Failure);
    }

    [Theory]
    [InlineData("\"OPERATING\"", "\"CLOSED\"", "step 9 (ada, question): pathway.work.foundings.0.step: expected \"CLOSED\", actual \"OPERATING\"")]
    [InlineData("foundings.0.step", "foundings.1.step", "step 9 (ada, question): pathway.work.foundings.1.step: expected \"OPERATING\", actual nothing")]
    [InlineData("\"refused\": \"BUSINESS_CLOSED\"", "\"refused\": \"BUSINESS_OPEN\"", "step 11 (ada, reviewBusinessPlan): expected BUSINESS_OPEN, actual BUSINESS_CLOSED: ")]
    [InlineData("\"refused\": \"BUSINESS_CLOSED\",", "", "step 11 (ada, reviewBusinessPlan): expected that it is accepted, actual BUSINESS_CLOSED: ")]
    [InlineData("\"effectiveOn\": \"2023-05-15\",", "\"effectiveOn\": \"2023-05-15\", \"refused\": \"BUSINESS_CLOSED\",", "step 8 (ada, startBusiness): expected BUSINESS_CLOSED, actual that it is accepted")]
    [InlineData("\"effectiveOn\": \"2023-05-15\",", "\"effectiveOn\": \"2023-05-15\", \"warnings\": [\"FLAG\"],", "step 8 (ada, startBusiness): expected the warnings [FLAG], actual []")]
    [InlineData("\"mutation\": \"startBusiness\"", "\"mutation\": \"stopBusiness\"", "step 8 (ada, stopBusiness): expected an answer, actual ")]
    public async Task Names_the_step_that_is_not_as_it_is_told_and_what_differs(string told, string changed, string failure)
    {
        var text = ScenarioFiles.Text("founder.json");
        Assert.Contains(told, text, StringComparison.Ordinal);
        var outcome = await Run(ScenarioFile.Read("changed.json", text.Replace(told, changed, StringComparison.Ordinal)));
        Assert.StartsWith(failure, outcome.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_a_token_is_not_taken()
    {
        var tokens = new ScenarioTokens(new Dictionary<string, string> { ["ada"] = "nonsense" }, issue: null);
        var outcome = await new ScenarioRun(ScenarioFiles.Read("founder.json"), api.Http, tokens).Take(CancellationToken.None);
        Assert.StartsWith("step 1 (ada, openPathway): expected an answer, actual ", outcome.Failure, StringComparison.Ordinal);
    }

    private Task<ScenarioOutcome> Run(Scenario scenario)
    {
        var tokens = new ScenarioTokens(new Dictionary<string, string>(), caller => api.Server.Token(caller, TimeSpan.FromHours(1)));
        return new ScenarioRun(scenario, api.Http, tokens).Take(CancellationToken.None);
    }
}
