namespace Casework.GraphQL.Tests.Rules;

public class DeferStreamDirectiveOnRootField : IncrementalRuleSpec
{
    [Theory]
    [InlineData("{ ... @defer { track { name } } }")]
    [InlineData("mutation { rate(track: 1, stars: 2) { ... @defer { name } artist { tracks @stream { name } } } }")]
    public void Accepts(string document) => IsValidInParts(document);

    [Fact]
    public void Leaves_a_fragment_that_is_not_there_to_the_rule_about_it() =>
        HasErrorsInParts("mutation { ...Nowhere @defer }", "Unknown fragment \"Nowhere\". (1:15)");

    [Theory]
    [InlineData("mutation { ... @defer { lists { name } } }", "Defer directive cannot be used on root mutation type \"Mutation\". (1:16)")]
    [InlineData("mutation { ...F @defer } fragment F on Mutation { lists { name } }", "Defer directive cannot be used on root mutation type \"Mutation\". (1:17)")]
    [InlineData("mutation { ...F } fragment F on Mutation { ... @defer { lists { name } } }", "Defer directive cannot be used on root mutation type \"Mutation\". (1:48)")]
    [InlineData("mutation { lists @stream { name } }", "Stream directive cannot be used on root mutation type \"Mutation\". (1:18)")]
    [InlineData("subscription { lists @stream(if: false) { name } }", "Stream directive cannot be used on root subscription type \"Subscription\". (1:22)")]
    [InlineData("subscription { ... @defer(if: false) { lists { name } } }", "Defer directive cannot be used on root subscription type \"Subscription\". (1:20)")]
    public void Refuses(string document, params string[] errors) => HasErrorsInParts(document, errors);
}
