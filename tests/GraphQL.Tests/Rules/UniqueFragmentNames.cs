namespace Casework.GraphQL.Tests.Rules;

public class UniqueFragmentNames : RuleSpec
{
    [Theory]
    [InlineData("{ track { ...A ...B } } fragment A on Track { name } fragment B on Track { title }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { ...A } } fragment A on Track { name } fragment A on Track { title }",
        "There can be only one fragment named \"A\". (1:29, 1:58)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
