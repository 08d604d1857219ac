namespace Casework.GraphQL.Tests.Rules;

public class FieldsOnCorrectType : RuleSpec
{
    [Theory]
    [InlineData("{ track { name } playable { name __typename } found { __typename } __schema { description } }")]
    [InlineData("{ a: track { b: title } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { lyrics } }",
        "Cannot query field \"lyrics\" on type \"Track\". (1:11)")]
    [InlineData(
        "{ playable { title } }",
        "Cannot query field \"title\" on type \"Playable\". (1:14)")]
    [InlineData(
        "{ found { name } }",
        "Cannot query field \"name\" on type \"Found\". (1:11)")]
    [InlineData(
        "{ track { artist { nope { deeper } } } }",
        "Cannot query field \"nope\" on type \"Artist\". (1:20)")]
    [InlineData(
        "{ found { ... on Track { episode } } }",
        "Cannot query field \"episode\" on type \"Track\". (1:26)")]
    [InlineData(
        "{ named { ... on Artist { title } } }",
        "Cannot query field \"title\" on type \"Artist\". (1:27)")]
    [InlineData(
        "mutation { __schema { description } }",
        "Cannot query field \"__schema\" on type \"Mutation\". (1:12)")]
    [InlineData(
        "{ track { __schema { description } } }",
        "Cannot query field \"__schema\" on type \"Track\". (1:11)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
