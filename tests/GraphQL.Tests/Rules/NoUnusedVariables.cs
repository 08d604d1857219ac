namespace Casework.GraphQL.Tests.Rules;

public class NoUnusedVariables : RuleSpec
{
    [Theory]
    [InlineData("query Q($a: Int) { probe { ...F } } fragment F on Probe { int(value: $a) }")]
    [InlineData("query ($a: Boolean!) { track @include(if: $a) { name } }")]
    [InlineData("query ($a: [String!]) { probe { filter(value: {mood: CALM, tags: $a}) } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "query Q($a: Int) { track { name } }",
        "Variable \"$a\" is never used in operation \"Q\". (1:9)")]
    [InlineData(
        "query ($a: Int, $b: Int) { probe { int(value: $a) } }",
        "Variable \"$b\" is never used. (1:17)")]
    [InlineData(
        "query Q($a: Int) { ...F } query P($a: Int) { track { name } } fragment F on Query { probe { int(value: $a) } }",
        "Variable \"$a\" is never used in operation \"P\". (1:35)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
