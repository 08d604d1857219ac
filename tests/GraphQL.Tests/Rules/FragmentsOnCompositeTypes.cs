namespace Casework.GraphQL.Tests.Rules;

public class FragmentsOnCompositeTypes : RuleSpec
{
    [Theory]
    [InlineData("{ track { ... on Track { name } ... on Playable { name } ... { name } } found { ... on Found { __typename } } }")]
    [InlineData("{ track { ...F } } fragment F on Named { name }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { ... on String { length } } }",
        "Fragment cannot condition on non composite type \"String\". (1:18)")]
    [InlineData(
        "{ track { ...F } } fragment F on Mood { name }",
        "Fragment \"F\" cannot condition on non composite type \"Mood\". (1:34)")]
    [InlineData(
        "{ track { ...F } } fragment F on TrackFilter { mood }",
        "Fragment \"F\" cannot condition on non composite type \"TrackFilter\". (1:34)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
