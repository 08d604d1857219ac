namespace Casework.GraphQL.Tests.Rules;

public class KnownFragmentNames : RuleSpec
{
    [Theory]
    [InlineData("{ track { ...A ... on Track { ...B } } } fragment A on Track { name ...C } fragment B on Track { title } fragment C on Track { plays }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { ...Nope } }",
        "Unknown fragment \"Nope\". (1:14)")]
    [InlineData(
        "{ track { ...A ... on Track { ...B } } } fragment A on Track { ...C }",
        "Unknown fragment \"B\". (1:34)",
        "Unknown fragment \"C\". (1:67)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
