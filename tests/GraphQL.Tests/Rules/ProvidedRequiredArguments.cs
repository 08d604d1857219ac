namespace Casework.GraphQL.Tests.Rules;

public class ProvidedRequiredArguments : RuleSpec
{
    [Theory]
    [InlineData("{ probe { required(value: 1) two(a: 1, b: 2) defaulted a: defaulted(value: 1) int } track @because(reason: \"x\") { name } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ probe { required } }",
        "Argument \"Probe.required(value:)\" of type \"Int!\" is required, but it was not provided. (1:11)")]
    [InlineData(
        "{ probe { two(a: 1) x: two } }",
        "Argument \"Probe.two(a:)\" of type \"Int!\" is required, but it was not provided. (1:21)",
        "Argument \"Probe.two(b:)\" of type \"Int!\" is required, but it was not provided. (1:11)",
        "Argument \"Probe.two(b:)\" of type \"Int!\" is required, but it was not provided. (1:21)")]
    [InlineData(
        "{ track @include { name @because(level: 2) } }",
        "Argument \"@because(reason:)\" of type \"String!\" is required, but it was not provided. (1:25)",
        "Argument \"@include(if:)\" of type \"Boolean!\" is required, but it was not provided. (1:9)")]
    [InlineData(
        "mutation { rate(track: 1) { name } }",
        "Argument \"Mutation.rate(stars:)\" of type \"Int!\" is required, but it was not provided. (1:12)")]
    [InlineData(
        "{ __type { name } }",
        "Argument \"<meta>.__type(name:)\" of type \"String!\" is required, but it was not provided. (1:3)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
