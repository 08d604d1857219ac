namespace Casework.GraphQL.Tests.Rules;

public class ExecutableDefinitions : RuleSpec
{
    [Theory]
    [InlineData("{ track { name } }")]
    [InlineData("query Q { track { ...F } } fragment F on Track { name }")]
    [InlineData("mutation { find { name } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "type X { a: Int } { track { name } }",
        "The \"X\" definition is not executable. (1:1)")]
    [InlineData(
        "{ track { name } } extend type Track { b: Int } schema { query: Query }",
        "The \"Track\" definition is not executable. (1:20)",
        "The schema definition is not executable. (1:49)")]
    [InlineData(
        "{ track { name } } directive @d on FIELD",
        "The \"d\" definition is not executable. (1:20)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
