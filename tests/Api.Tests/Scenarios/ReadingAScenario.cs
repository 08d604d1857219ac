using Casework.Api.Scenarios;

namespace Casework.Api.Tests.Scenarios;

public class ReadingAScenario
{
    private const string Opening = """{ "as": "ada", "mutation": "openPathway", "save": "one", "input": { "givenName": "Amina" } }""";

    [Fact]
    public void Keeps_what_the_file_tells()
    {
        var scenario = Read(Steps(Opening, """{ "as": "newcomer", "of": "one", "query": "{ me { role } }", "expect": { "me.role": "NEWCOMER" } }"""));

        Assert.Equal(("Titel", "Title", "13003000", 2), (scenario.Title.De, scenario.Title.En, scenario.Municipality, scenario.Steps.Count));
        Assert.Equal("one", Assert.IsType<ScenarioStep.Command>(scenario.Steps[0]).Save);
        Assert.Equal(["me.role"], Assert.IsType<ScenarioStep.Question>(scenario.Steps[1]).Expect.Keys);
    }

    [Fact]
    public void Keeps_where_a_step_is_and_takes_a_pathway_that_a_question_found()
    {
        var scenario = Read(Steps(
            Opening,
            """{ "as": "ben", "in": "05315000", "query": "{ transferOffers { pathwayId } }", "save": { "offered": "transferOffers.0.pathwayId" } }""",
            """{ "as": "ben", "in": "05315000", "mutation": "acceptTransfer", "on": "offered" }"""));

        Assert.Equal([null, "05315000", "05315000"], scenario.Steps.Select(step => step.In));
        Assert.Equal("offered", Assert.IsType<ScenarioStep.Command>(scenario.Steps[2]).On);
    }

    [Theory]
    [InlineData("""{ "as": "ada", "mutaton": "openPathway" }""", "story.json, step 2: \"mutaton\" is not known here")]
    [InlineData("""{ "mutation": "markDormant", "on": "one" }""", "story.json, step 2: \"as\" is missing")]
    [InlineData("""{ "as": "ada", "mutation": "markDormant" }""", "story.json, step 2: \"on\" is missing")]
    [InlineData("""{ "as": "ada", "mutation": "markDormant", "on": "two" }""", "story.json, step 2, on: no step before this one saved the pathway \"two\"")]
    [InlineData("""{ "as": "ada", "mutation": "markDormant", "on": "one", "effectiveOn": "9.2.2026" }""", "story.json, step 2, effectiveOn: a day is written as 2026-02-09")]
    [InlineData("""{ "as": "ada", "mutation": "markDormant", "on": "one", "input": [] }""", "story.json, step 2, input: this is no object")]
    [InlineData("""{ "as": "ada", "mutation": "markDormant", "on": "one", "input": { "list": ["$two"] } }""", "story.json, step 2, input, list 1: no step before this one saved \"$two\"")]
    [InlineData("""{ "as": "ada", "mutation": "markDormant", "on": "one", "save": "two" }""", "story.json, step 2, save: only openPathway gives a pathway to save")]
    [InlineData("""{ "as": "ada", "mutation": "markDormant", "on": "one", "refused": "CODE", "warnings": ["CODE"] }""", "story.json, step 2: what is refused has nothing to save and no warnings")]
    [InlineData("""{ "as": "ada", "in": "1300", "mutation": "markDormant", "on": "one" }""", "story.json, step 2, in: a municipality's key has eight digits")]
    [InlineData("""{ "as": "ada", "mutation": "mark dormant", "on": "one" }""", "story.json, step 2, mutation: this is no mutation's name")]
    [InlineData("""{ "as": "auditor", "mutation": "markDormant", "on": "one" }""", "story.json, step 2, as: commands are given by caseworkers")]
    [InlineData("""{ "as": "ada", "query": "{ me { role } }" }""", "story.json, step 2: nothing is expected of the answer")]
    [InlineData("""{ "as": "newcomer", "query": "{ me { role } }", "refused": "FORBIDDEN" }""", "story.json, step 2: \"of\" goes with a newcomer, who needs it")]
    [InlineData("""{ "as": "ada", "query": "{ me { role } }", "expect": { "list.id=$two.name": 1 } }""", "story.json, step 2, expect, list.id=$two.name: no step before this one saved \"$two\"")]
    [InlineData("""{ "as": "ada", "query": "{ me { role } }", "expect": { "me": 1 }, "refused": "FORBIDDEN" }""", "story.json, step 2: what is refused has no answer")]
    [InlineData("""{ "as": "ada", "mutation": "markDormant", "on": "one", "input": { "day": "@today+a" } }""", "story.json, step 2, input, day: a day from that of the run on is written as @today, @today+7 or @today-7")]
    [InlineData("\"ada\"", "story.json, step 2: this is no object")]
    public void Is_refused_with_the_place_of_what_is_malformed(string step, string message) => Refused(Steps(Opening, step), message);

    [Fact]
    public void Is_refused_when_the_file_is_none()
    {
        Refused("{\n\"title\": ", "story.json, line 2: this is no JSON, or names a member twice");
        Refused("""{ "title": {}, "title": {} }""", "story.json: this is no JSON, or names a member twice");
        Refused(Steps(), "story.json: there is no step");
        Refused(Steps(Opening).Replace("13003000", "1300", StringComparison.Ordinal), "story.json, municipality: a municipality's key has eight digits");
        Refused(Steps(Opening).Replace("\"Titel\"", "\" \"", StringComparison.Ordinal), "story.json, title, de: this is no text");
    }

    private static void Refused(string text, string message) => Assert.Equal(message, Assert.Throws<ScenarioMalformedException>(() => Read(text)).Message);

    private static Scenario Read(string text) => ScenarioFile.Read("story.json", text);

    private static string Steps(params string[] steps) =>
        $$"""{ "title": { "de": "Titel", "en": "Title" }, "municipality": "13003000", "steps": [{{string.Join(", ", steps)}}] }""";
}
