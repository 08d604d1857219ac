using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Rules;

/// <summary>A decision is taken again under the rule set it named, or under those of a day, as if nothing else had ever been in force.</summary>
public class ApplyingARuleBook
{
    private static readonly RuleSet First = Set("a-1", "a", new(2020, 1, 1), new(2020, 12, 31));
    private static readonly RuleSet Second = Set("a-2", "a", new(2021, 1, 1), null);
    private static readonly RuleSet Other = Set("b-1", "b", new(2021, 1, 1), new(2021, 12, 31));
    private static readonly RuleSet Late = Set("c-1", "c", new(2022, 1, 1), null);
    private static readonly RuleBook Book = new([First, Second, Other, Late]);

    public static TheoryData<DateOnly> AnyDays => [DateOnly.MinValue, new(2019, 12, 31), new(2020, 6, 1), new(2021, 6, 1), new(2099, 1, 1), DateOnly.MaxValue];

    [Theory]
    [MemberData(nameof(AnyDays))]
    public void Under_one_set_has_nothing_else_in_force_for_its_topic(DateOnly day)
    {
        Assert.Equal("a-1", Book.Under(First).At("a", day)?.Id);
        Assert.Equal("a-2", Book.Under(Second).At("a", day)?.Id);
    }

    [Fact]
    public void Under_one_set_leaves_the_other_topics_alone()
    {
        Assert.Null(Book.Under(First).At("b", new(2020, 12, 31)));
        Assert.Equal("b-1", Book.Under(First).At("b", new(2021, 1, 1))?.Id);
    }

    [Theory]
    [MemberData(nameof(AnyDays))]
    public void Of_a_day_has_the_rules_of_that_day_on_every_day(DateOnly day)
    {
        Assert.Equal("a-1", Book.OfThe(new(2020, 12, 31)).At("a", day)?.Id);
        Assert.Equal("a-2", Book.OfThe(new(2021, 1, 1)).At("a", day)?.Id);
        Assert.Null(Book.OfThe(new(2020, 12, 31)).At("b", day));
        Assert.Null(Book.OfThe(new(2020, 12, 31)).At("c", day));
        Assert.Equal("b-1", Book.OfThe(new(2021, 1, 1)).At("b", day)?.Id);
    }

    [Fact]
    public void Of_a_day_still_knows_what_a_decision_has_named() =>
        Assert.Equal(["a-2", "a-1"], new[] { "a-2", "a-1" }.Select(id => Book.OfThe(new(2020, 12, 31)).Named(id)?.Id));

    [Fact]
    public void Without_a_set_has_all_others()
    {
        Assert.Null(Book.Without("a-1").At("a", new(2020, 6, 1)));
        Assert.Equal("a-2", Book.Without("a-1").At("a", new(2021, 6, 1))?.Id);
    }

    [Fact]
    public void Takes_the_Land_from_the_first_two_digits_of_the_municipality()
    {
        Assert.Equal("13", Book.In("13003000").Land);
        Assert.Null(Book.In("13003000").In(null).Land);
    }

    [Fact]
    public void Finds_a_set_that_is_valid_for_a_single_day() =>
        Assert.Equal("c-1", Parse(Json("c-1", "2020-01-01", "2020-01-01")).At("c", new(2020, 1, 1))?.Id);

    [Theory]
    [InlineData("2020-12-30")]
    [InlineData("2020-12-31")]
    public void Refuses_two_sets_that_share_a_day(string from) =>
        Assert.Equal("[1].validFrom", Assert.Throws<InvalidRuleFileException>(() => Parse(Json("c-1", "2020-01-01", "2020-12-31"), Json("c-2", from, "2021-12-31"))).Field);

    [Fact]
    public void Takes_two_sets_of_which_one_begins_the_day_after_the_other() =>
        Assert.Equal("c-2", Parse(Json("c-1", "2020-01-01", "2020-12-31"), Json("c-2", "2021-01-01", "2021-12-31")).At("c", new(2021, 1, 1))?.Id);

    [Fact]
    public void Gives_no_text_where_there_is_none()
    {
        var set = Parse(Json("c-1", "2020-01-01", "2020-12-31")).RuleSets.Single();
        Assert.Equal((null, "x"), (set.TextOrNull("gone"), set.TextOrNull("name")));
    }

    private static RuleSet Set(string id, string topic, DateOnly from, DateOnly? to) =>
        new(id, topic, from, to, RuleStatus.Verified, "test", new Dictionary<string, System.Text.Json.JsonElement>());

    private static RuleBook Parse(params string[] sets) => RuleBook.Parse([("c.json", $"[{string.Join(",", sets)}]")]);

    private static string Json(string id, string from, string to) => $$"""
        { "id": "{{id}}", "topic": "c", "validFrom": "{{from}}", "validTo": "{{to}}", "status": "verified", "grandfathering": "none",
          "source": "test", "values": { "name": "x", "gone": null } }
        """;
}
