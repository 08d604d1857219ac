namespace Casework.GraphQL.Tests.Rules;

public class UniqueInputFieldNames : RuleSpec
{
    [Theory]
    [InlineData("{ probe { filter(value: {mood: CALM, text: \"a\", inner: {mood: CALM, text: \"a\"}}) anything(value: [{a: 1}, {a: 1}]) } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ probe { filter(value: {mood: CALM, text: \"a\", text: \"a\"}) } }",
        "There can be only one input field named \"text\". (1:38, 1:49)")]
    [InlineData(
        "{ probe { anything(value: {a: {b: 1, b: 2, b: 3}}) } }",
        "There can be only one input field named \"b\". (1:32, 1:38)",
        "There can be only one input field named \"b\". (1:32, 1:44)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
