using System.Runtime.CompilerServices;
using System.Text.Json;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

/// <summary>The schema that editors read beside the rule files says what the server accepts: of good files and of broken ones.</summary>
public class DescribingRuleFiles
{
    private const string Valid = """
        { "id": "a-1", "topic": "a", "validFrom": "2020-01-01", "validTo": "2020-12-31", "status": "verified",
          "grandfathering": "none", "source": "test", "values": { "days": 3, "on": true, "name": "x", "list": ["y"], "gone": null } }
        """;

    private static readonly JsonElement _schema = JsonElement.Parse(File.ReadAllText(Path.Combine(Folder(), "rules.schema.json")));

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder(), "*.json").Select(file => Path.GetFileName(file)).Where(name => !name.EndsWith(".schema.json", StringComparison.Ordinal)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Accepts_every_file_that_ships(string file) => Agree(File.ReadAllText(Path.Combine(Folder(), file)), isGood: true);

    [Theory]
    [InlineData("\"validTo\": \"2020-12-31\",", "")]
    [InlineData("\"2020-12-31\"", "null")]
    [InlineData("\"verified\"", "\"unverified\"")]
    [InlineData("\"days\": 3", "\"days\": -2147483648")]
    [InlineData("\"days\": 3", "\"days\": 2147483647")]
    [InlineData("[\"y\"]", "[]")]
    [InlineData("\"name\": \"x\"", "\"name\": \"\"")]
    [InlineData("{ \"days\": 3, \"on\": true, \"name\": \"x\", \"list\": [\"y\"], \"gone\": null }", "{}")]
    public void Accepts_what_the_server_accepts(string one, string another) => Agree(With(one, another), isGood: true);

    [Theory]
    [InlineData("\"id\": \"a-1\",", "")]
    [InlineData("\"id\": \"a-1\"", "\"id\": \"\"")]
    [InlineData("\"id\": \"a-1\"", "\"id\": \" \\t\"")]
    [InlineData("\"id\": \"a-1\"", "\"id\": 1")]
    [InlineData("\"topic\": \"a\"", "\"topic\": null")]
    [InlineData("\"source\": \"test\"", "\"source\": \"test\", \"law\": \"x\"")]
    [InlineData("\"source\": \"test\"", "\"source\": \" \"")]
    [InlineData("\"source\": \"test\",", "")]
    [InlineData("\"grandfathering\": \"none\",", "")]
    [InlineData("\"none\"", "[\"none\"]")]
    [InlineData("2020-01-01", "1.1.2020")]
    [InlineData("2020-01-01", "2020-1-1")]
    [InlineData("\"validFrom\": \"2020-01-01\",", "")]
    [InlineData("\"2020-01-01\"", "null")]
    [InlineData("2020-12-31", "2020-02-30")]
    [InlineData("\"2020-12-31\"", "2020")]
    [InlineData("\"verified\"", "\"sure\"")]
    [InlineData("\"verified\"", "\"Verified\"")]
    [InlineData("\"status\": \"verified\",", "")]
    [InlineData("\"days\": 3", "\"days\": 3.5")]
    [InlineData("\"days\": 3", "\"days\": 2147483648")]
    [InlineData("\"days\": 3", "\"days\": { \"a\": 1 }")]
    [InlineData("[\"y\"]", "[1]")]
    [InlineData("[\"y\"]", "[[\"y\"]]")]
    [InlineData("[\"y\"]", "[null]")]
    public void Refuses_what_the_server_refuses(string right, string wrong) => Agree(With(right, wrong), isGood: false);

    [Theory]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("[3]")]
    [InlineData("[null]")]
    [InlineData("[[]]")]
    public void Refuses_what_is_no_list_of_objects(string file) => Agree(file, isGood: false);

    [Fact]
    public void Accepts_a_file_without_any() => Agree("[]", isGood: true);

    /// <summary>What sets are to each other, and names that stand twice, no schema can say: the server does.</summary>
    [Theory]
    [InlineData("2020-12-31", "2019-12-31")]
    [InlineData("\"days\": 3", "\"days\": 3, \"days\": 4")]
    public void Leaves_to_the_server_what_values_are_to_each_other(string right, string wrong)
    {
        Assert.Null(JsonSchema.Misfit(_schema, JsonElement.Parse(With(right, wrong))));
        Assert.Throws<InvalidRuleFileException>(() => RuleBook.Parse([("a.json", With(right, wrong))]));
    }

    [Fact]
    public void Names_the_place_that_does_not_fit() =>
        Assert.Equal("[0].values.list[0]", JsonSchema.Misfit(_schema, JsonElement.Parse(With("[\"y\"]", "[1]"))));

    private static void Agree(string json, bool isGood)
    {
        Assert.Equal(isGood, JsonSchema.Misfit(_schema, JsonElement.Parse(json)) is null);
        Assert.Equal(isGood, Record.Exception(() => RuleBook.Parse([("a.json", json)])) is null);
    }

    private static string With(string right, string other)
    {
        Assert.Contains(right, Valid, StringComparison.Ordinal);
        return $"[{Valid.Replace(right, other, StringComparison.Ordinal)}]";
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schema", "rules");
}
