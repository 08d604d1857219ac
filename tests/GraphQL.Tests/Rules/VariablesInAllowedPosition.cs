namespace Casework.GraphQL.Tests.Rules;

public class VariablesInAllowedPosition : RuleSpec
{
    [Theory]
    [InlineData("query ($a: Int!, $b: Int) { probe { int(value: $a) a: int(value: $b) required(value: $a) } }")]
    [InlineData("query ($a: Int = 1) { probe { required(value: $a) } }")]
    [InlineData("query ($a: Int) { probe { defaulted(value: $a) } }")]
    [InlineData("query ($a: [String!]!, $b: String!) { probe { strings(value: $a) nonNullStrings(value: $a) a: nonNullStrings(value: [$b]) } }")]
    [InlineData("query ($a: Int) { probe { filter(value: {mood: CALM, limit: $a}) } }")]
    [InlineData("query ($a: ID!) { probe { lookup(value: {id: $a}) } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "query ($a: Int) { probe { required(value: $a) } }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". (1:8, 1:43)")]
    [InlineData(
        "query ($a: Int = null) { probe { required(value: $a) } }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". (1:8, 1:50)")]
    [InlineData(
        "query ($a: String) { probe { int(value: $a) } }",
        "Variable \"$a\" of type \"String\" used in position expecting type \"Int\". (1:8, 1:41)")]
    [InlineData(
        "query ($a: [String]) { probe { nonNullStrings(value: $a) } }",
        "Variable \"$a\" of type \"[String]\" used in position expecting type \"[String!]\". (1:8, 1:54)")]
    [InlineData(
        "query ($a: Int) { probe { grid(value: [[$a], $a]) x: required(value: $a) } }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". (1:8, 1:70)",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"[Int]\". (1:8, 1:46)")]
    [InlineData(
        "query Q($a: String) { probe { ...F } } fragment F on Probe { boolean(value: $a) }",
        "Variable \"$a\" of type \"String\" used in position expecting type \"Boolean\". (1:9, 1:77)")]
    [InlineData(
        "query ($a: Boolean) { track @include(if: $a) { name } }",
        "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\". (1:8, 1:42)")]
    [InlineData(
        "query ($a: String) { probe { filter(value: {mood: $a, tags: [$a]}) } }",
        "Variable \"$a\" of type \"String\" used in position expecting type \"Mood!\". (1:8, 1:51)",
        "Variable \"$a\" of type \"String\" used in position expecting type \"String!\". (1:8, 1:62)")]
    [InlineData(
        "query ($a: ID, $b: Int!) { probe { lookup(value: {id: $a}) a: lookup(value: {text: $b}) } }",
        "Variable \"$a\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Lookup\". (1:8, 1:55)",
        "Variable \"$b\" of type \"Int!\" used in position expecting type \"String\". (1:16, 1:84)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
