namespace Casework.GraphQL.Tests.Rules;

public class UniqueVariableNames : RuleSpec
{
    [Theory]
    [InlineData("query A($a: Int) { probe { int(value: $a) } } query B($a: String) { probe { string(value: $a) } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "query ($a: Int, $a: Int) { probe { int(value: $a) } }",
        "There can be only one variable named \"$a\". (1:9, 1:18)")]
    [InlineData(
        "query ($a: Int, $b: Int, $a: Int, $a: Int) { probe { int(value: $a) x: int(value: $b) } }",
        "There can be only one variable named \"$a\". (1:9, 1:27, 1:36)")]
    [InlineData(
        "query ($ a: Int, $ # the same\n a: Int) { probe { int(value: $a) } }",
        "There can be only one variable named \"$a\". (1:10, 2:2)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
