namespace Casework.GraphQL.Tests.Rules;

public class PossibleFragmentSpreads : RuleSpec
{
    [Theory]
    [InlineData("{ track { ... on Playable { name } } playable { ... on Track { title } } named { ... on Playable { seconds } } found { ... on Track { name } ... on Named { name } } }")]
    [InlineData("{ anyone { ... on Named { name } } artist { ... on Anyone { __typename } } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { ... on Podcast { name } } }",
        "Fragment cannot be spread here as objects of type \"Track\" can never be of type \"Podcast\". (1:11)")]
    [InlineData(
        "{ track { ...F } } fragment F on Podcast { name }",
        "Fragment \"F\" cannot be spread here as objects of type \"Track\" can never be of type \"Podcast\". (1:11)")]
    [InlineData(
        "{ found { ... on Artist { name } } }",
        "Fragment cannot be spread here as objects of type \"Found\" can never be of type \"Artist\". (1:11)")]
    [InlineData(
        "{ anyone { ... on Found { __typename } } }",
        "Fragment cannot be spread here as objects of type \"Anyone\" can never be of type \"Found\". (1:12)")]
    [InlineData(
        "{ playable { ... on Artist { name } } }",
        "Fragment cannot be spread here as objects of type \"Playable\" can never be of type \"Artist\". (1:14)")]
    [InlineData(
        "{ artist { ... on Playable { name } } }",
        "Fragment cannot be spread here as objects of type \"Artist\" can never be of type \"Playable\". (1:12)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
