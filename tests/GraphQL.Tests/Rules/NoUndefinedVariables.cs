namespace Casework.GraphQL.Tests.Rules;

public class NoUndefinedVariables : RuleSpec
{
    [Theory]
    [InlineData("query Q($a: Int, $b: Int) { probe { int(value: $a) ...F } } fragment F on Probe { x: int(value: $b) }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ probe { int(value: $a) } }",
        "Variable \"$a\" is not defined. (1:22, 1:1)")]
    [InlineData(
        "query Q { probe { int(value: $a) ...F } } fragment F on Probe { x: int(value: $b) }",
        "Variable \"$a\" is not defined by operation \"Q\". (1:30, 1:1)",
        "Variable \"$b\" is not defined by operation \"Q\". (1:79, 1:1)")]
    [InlineData(
        "query Q($a: Int) { ...F } query P { ...F } fragment F on Query { probe { int(value: $a) } }",
        "Variable \"$a\" is not defined by operation \"P\". (1:85, 1:27)")]
    [InlineData(
        "query Q { probe { filter(value: {mood: CALM, limit: $a, tags: [$b]}) } track @include(if: $c) { name } }",
        "Variable \"$a\" is not defined by operation \"Q\". (1:53, 1:1)",
        "Variable \"$b\" is not defined by operation \"Q\". (1:64, 1:1)",
        "Variable \"$c\" is not defined by operation \"Q\". (1:91, 1:1)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
