using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

public class ReadingRuleFiles
{
    private const string Valid = """
        { "id": "a-1", "topic": "a", "validFrom": "2020-01-01", "validTo": "2020-12-31", "status": "verified",
          "grandfathering": "none", "source": "test", "values": { "days": 3, "on": true, "name": "x", "list": ["y"], "gone": null } }
        """;

    [Fact]
    public void Gives_the_rule_set_in_force_on_a_day()
    {
        var book = Parse(Valid, Later("2021-02-01"));
        Assert.Null(book.At("a", new(2019, 12, 31)));
        Assert.Equal("a-1", book.At("a", new(2020, 1, 1))?.Id);
        Assert.Equal("a-1", book.At("a", new(2020, 12, 31))?.Id);
        Assert.Null(book.At("a", new(2021, 1, 31)));
        Assert.Equal("a-2", book.At("a", new(2099, 1, 1))?.Id);
        Assert.Null(book.At("b", new(2020, 1, 1)));
    }

    [Fact]
    public void Gives_a_rule_set_by_the_name_a_decision_kept()
    {
        Assert.Equal("a-1", Parse(Valid).Named("a-1")?.Id);
        Assert.Null(Parse(Valid).Named("a-9"));
        Assert.Null(Parse(Valid).Named(null));
    }

    [Fact]
    public void Gives_every_kind_of_value()
    {
        var set = Parse(Valid).RuleSets.Single();
        Assert.Equal(3, set.Number("days"));
        Assert.Equal(3, set.NumberOrNull("days"));
        Assert.Null(set.NumberOrNull("gone"));
        Assert.True(set.Flag("on"));
        Assert.Equal("x", set.Text("name"));
        Assert.Equal(["y"], set.Texts("list"));
        Assert.Equal(("test", RuleStatus.Verified, "none"), (set.Source, set.Status, set.Grandfathering));
    }

    [Fact]
    public void Names_the_value_that_a_rule_set_does_not_have()
    {
        var missing = Assert.Throws<RuleValueMissingException>(() => Parse(Valid).RuleSets.Single().Number("weeks"));
        Assert.Equal(("a-1", "weeks"), (missing.RuleSet, missing.Value));
    }

    [Theory]
    [InlineData("\"id\": \"a-1\"", "\"id\": \"\"", "[0].id")]
    [InlineData("\"id\": \"a-1\"", "\"id\": 1", "[0].id")]
    [InlineData("\"id\": \"a-1\"", "\"id\": \"a-1\", \"id\": \"a-2\"", "[0].id")]
    [InlineData("\"topic\": \"a\"", "\"topic\": null", "[0].topic")]
    [InlineData("\"source\": \"test\"", "\"source\": \"test\", \"law\": \"x\"", "[0].law")]
    [InlineData("\"grandfathering\": \"none\",", "", "[0].grandfathering")]
    [InlineData("\"source\": \"test\"", "\"source\": \" \"", "[0].source")]
    [InlineData("2020-01-01", "1.1.2020", "[0].validFrom")]
    [InlineData("\"validFrom\": \"2020-01-01\"", "\"validFrom\": null", "[0].validFrom")]
    [InlineData("2020-12-31", "2020-02-30", "[0].validTo")]
    [InlineData("2020-12-31", "2019-12-31", "[0].validTo")]
    [InlineData("\"verified\"", "\"sure\"", "[0].status")]
    [InlineData("\"days\": 3", "\"days\": 3.5", "[0].values.days")]
    [InlineData("\"days\": 3", "\"days\": { \"a\": 1 }", "[0].values.days")]
    [InlineData("\"days\": 3", "\"days\": 3, \"days\": 4", "[0].values.days")]
    [InlineData("[\"y\"]", "[1]", "[0].values.list")]
    [InlineData("\"values\": {", "\"values\": 3, \"other\": {", "[0].other")]
    public void Is_refused_with_the_file_and_the_field(string right, string wrong, string field)
    {
        Assert.Contains(right, Valid);
        AssertRefused(field, Valid.Replace(right, wrong));
    }

    [Fact]
    public void Is_refused_when_values_are_no_object() =>
        AssertRefused("[0].values", Valid[..Valid.IndexOf("{ \"days\"", StringComparison.Ordinal)] + "3 }");

    [Fact]
    public void Is_refused_when_periods_of_a_topic_overlap()
    {
        AssertRefused("[1].validFrom", Valid, Later("2020-12-31"));
        AssertRefused("[1].validFrom", Later("2021-01-01"), Valid);
    }

    [Fact]
    public void Is_refused_when_a_period_follows_one_without_end() =>
        AssertRefused("[1].validFrom", Later("2021-01-01"), Later("2022-01-01").Replace("a-2", "a-3"));

    [Fact]
    public void Is_refused_when_an_id_is_used_twice() => AssertRefused("[1].id", Valid, Later("2021-01-01").Replace("a-2", "a-1"));

    [Fact]
    public void Is_refused_when_a_later_rule_set_names_other_values() =>
        AssertRefused("[1].values", Valid, Later("2021-01-01").Replace("days", "weeks"));

    [Fact]
    public void Is_refused_when_a_file_holds_two_topics() =>
        AssertRefused("[1].topic", Valid, Later("2021-01-01").Replace("\"topic\": \"a\"", "\"topic\": \"b\""));

    [Fact]
    public void Is_refused_when_a_topic_has_two_files()
    {
        var refused = Assert.Throws<InvalidRuleFileException>(
            () => RuleBook.Parse([("a.json", $"[{Valid}]"), ("b.json", $"[{Later("2021-01-01")}]")]));
        Assert.Equal(("b.json", "[0].topic"), (refused.File, refused.Field));
    }

    [Fact]
    public void Is_refused_when_the_file_is_not_an_array_of_objects()
    {
        Assert.Equal("The file", Assert.Throws<InvalidRuleFileException>(() => RuleBook.Parse([("a.json", Valid)])).Field);
        AssertRefused("[0]", "3");
        Assert.Equal("line 2", Assert.Throws<InvalidRuleFileException>(() => RuleBook.Parse([("a.json", "[\n{")])).Field);
    }

    private static string Later(string from) =>
        Valid.Replace("a-1", "a-2").Replace("2020-01-01", from).Replace("\"2020-12-31\"", "null");

    private static RuleBook Parse(params string[] sets) => RuleBook.Parse([("a.json", $"[{string.Join(",", sets)}]")]);

    private static void AssertRefused(string field, params string[] sets)
    {
        var refused = Assert.Throws<InvalidRuleFileException>(() => Parse(sets));
        Assert.Equal(("a.json", field), (refused.File, refused.Field));
    }
}
