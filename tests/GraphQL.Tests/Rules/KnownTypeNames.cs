namespace Casework.GraphQL.Tests.Rules;

public class KnownTypeNames : RuleSpec
{
    [Theory]
    [InlineData("query Q($a: String, $b: [String!]!) { probe { string(value: $a) } track { ... on Track { name } } ...F } fragment F on Query { a: probe { x: filter(value: {mood: CALM, tags: \"a\"}) nonNullStrings(value: null) } y: probe { nonNullStrings(value: $b) } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "query Q($a: Nope) { probe { anything(value: $a) } }",
        "Unknown type \"Nope\". (1:13)")]
    [InlineData(
        "query Q($a: [Nope!]!) { probe { anything(value: $a) } }",
        "Unknown type \"Nope\". (1:14)")]
    [InlineData(
        "{ track { ... on Nope { name } } }",
        "Unknown type \"Nope\". (1:18)")]
    [InlineData(
        "{ track { ...F } } fragment F on Nope { name }",
        "Unknown type \"Nope\". (1:34)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
