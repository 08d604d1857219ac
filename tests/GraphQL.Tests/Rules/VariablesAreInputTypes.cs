namespace Casework.GraphQL.Tests.Rules;

public class VariablesAreInputTypes : RuleSpec
{
    [Theory]
    [InlineData("query ($a: [String!]!, $b: TrackFilter, $c: Mood) { probe { nonNullStrings(value: $a) filter(value: $b) mood(value: $c) } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "query ($a: Track) { probe { anything(value: $a) } }",
        "Variable \"$a\" cannot be non-input type \"Track\". (1:12)",
        "Variable \"$a\" of type \"Track\" used in position expecting type \"Anything\". (1:8, 1:45)")]
    [InlineData(
        "query ($a: [Found!]!, $b: Named) { probe { anything(value: [$a, $b]) } }",
        "Variable \"$a\" cannot be non-input type \"[Found!]!\". (1:12)",
        "Variable \"$b\" cannot be non-input type \"Named\". (1:27)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
