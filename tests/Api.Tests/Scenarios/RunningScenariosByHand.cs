using Casework.Api.Tests.CommandLine;

namespace Casework.Api.Tests.Scenarios;

public sealed class RunningScenariosByHand : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Answers_with_one_document_and_says_by_its_exit_code_whether_all_passed()
    {
        await using var server = await RunningServer.Start(_data.Development);
        var changed = Path.Combine(_data.Path, "changed.json");
        await File.WriteAllTextAsync(changed, ScenarioFiles.Text("minor.json").Replace("\"2026-03-01\",", "\"2026-03-02\",", StringComparison.Ordinal));

        var passed = await Run(server, "--json", ScenarioFiles.PathOf("minor.json"), ScenarioFiles.PathOf("school-place.json"));
        var failed = await Run(server, "--json", ScenarioFiles.PathOf("minor.json"), changed);
        var text = await Run(server, ScenarioFiles.PathOf("minor.json"));

        Assert.Equal((0, 1, 0), (passed.Exit, failed.Exit, text.Exit));
        var story = passed.Document.GetProperty("scenarios")[0];
        Assert.Equal((ScenarioFiles.PathOf("minor.json"), 6, true, "null"), (story.GetProperty("file").GetString(), story.GetProperty("steps").GetInt32(), story.GetProperty("passed").GetBoolean(), story.GetProperty("failure").GetRawText()));
        Assert.StartsWith("An unaccompanied minor", story.GetProperty("title").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Equal([true, false], failed.Document.GetProperty("scenarios").EnumerateArray().Select(each => each.GetProperty("passed").GetBoolean()));
        Assert.StartsWith("step 4 (ada, question): pathway.family.ofAgeOn: expected", failed.Document.GetProperty("scenarios")[1].GetProperty("failure").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("passed  ", text.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.json", 2, "FILE_NOT_FOUND")]
    [InlineData("malformed.json", 2, "SCENARIO_MALFORMED")]
    [InlineData("minor.json", 3, "SERVER_UNREACHABLE")]
    public async Task Is_one_sentence_and_a_number_when_nothing_can_be_run(string name, int exit, string code)
    {
        var file = Path.Combine(_data.Path, name);
        if (exit == 3)
            File.Copy(ScenarioFiles.PathOf(name), file);
        else if (code == "SCENARIO_MALFORMED")
            await File.WriteAllTextAsync(file, "{ }");

        var refused = await CaseworkProcess.Run(_data.Development, "scenario", "run", file, "--url", "http://127.0.0.1:1", "--json");

        Assert.Equal((exit, code), (refused.Exit, refused.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Single(refused.Sentences);
    }

    [Fact]
    public async Task Needs_tokens_where_none_are_issued()
    {
        var refused = await CaseworkProcess.Run(_data.Production, "scenario", "run", ScenarioFiles.PathOf("late-correction.json"), "--token", "ada=nonsense", "--json");

        Assert.Equal((2, "TOKEN_MISSING"), (refused.Exit, refused.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Contains("ben", Assert.Single(refused.Sentences), StringComparison.Ordinal);
    }

    private Task<Finished> Run(RunningServer server, params string[] arguments) =>
        CaseworkProcess.Run(_data.Development, ["scenario", "run", "--url", server.Http.BaseAddress!.ToString(), .. arguments]);
}
