namespace Casework.GraphQL.Tests.Rules;

public class LoneAnonymousOperation : RuleSpec
{
    [Theory]
    [InlineData("{ track { name } }")]
    [InlineData("query A { track { name } } query B { track { name } }")]
    [InlineData("{ track { ...F } } fragment F on Track { name }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { name } } { podcast { name } }",
        "This anonymous operation must be the only defined operation. (1:1)",
        "This anonymous operation must be the only defined operation. (1:20)")]
    [InlineData(
        "{ track { name } } query A { podcast { name } }",
        "This anonymous operation must be the only defined operation. (1:1)")]
    [InlineData(
        "mutation { find { name } } query A { podcast { name } }",
        "This anonymous operation must be the only defined operation. (1:1)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
