namespace Casework.GraphQL.Tests.Rules;

public class UniqueArgumentNames : RuleSpec
{
    [Theory]
    [InlineData("{ track { window(from: 1, to: 2) a: window(from: 1) } }")]
    [InlineData("{ probe { int(value: 1) string(value: \"1\") } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { window(from: 1, from: 1) } }",
        "There can be only one argument named \"from\". (1:18, 1:27)")]
    [InlineData(
        "{ track { window(to: 1, from: 1, from: 2, from: 3) name @tag(name: \"a\", name: \"a\") } }",
        "There can be only one argument named \"from\". (1:25, 1:34, 1:43)",
        "There can be only one argument named \"name\". (1:62, 1:73)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
