namespace Casework.GraphQL.Tests.Rules;

public class UniqueOperationNames : RuleSpec
{
    [Theory]
    [InlineData("query A { track { name } } query B { track { name } }")]
    [InlineData("query A { track { ...A } } fragment A on Track { name }")]
    [InlineData("mutation A { find { name } } query B { track { name } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "query A { track { name } } query A { podcast { name } }",
        "There can be only one operation named \"A\". (1:7, 1:34)")]
    [InlineData(
        "query A { track { name } } mutation A { find { name } } subscription A { silence }",
        "There can be only one operation named \"A\". (1:7, 1:37)",
        "There can be only one operation named \"A\". (1:7, 1:70)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
