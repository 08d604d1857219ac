namespace Casework.GraphQL.Tests.Rules;

public class NoUnusedFragments : RuleSpec
{
    [Theory]
    [InlineData("{ track { ...A } } fragment A on Track { ...B } fragment B on Track { name }")]
    [InlineData("query Q { track { ...A } } query P { podcast { ...B } } fragment A on Track { name } fragment B on Podcast { name }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { name } } fragment A on Track { name }",
        "Fragment \"A\" is never used. (1:20)")]
    [InlineData(
        "{ track { name } } fragment A on Track { ...B } fragment B on Track { name }",
        "Fragment \"A\" is never used. (1:20)",
        "Fragment \"B\" is never used. (1:49)")]
    [InlineData(
        "{ track { ...A } } fragment A on Track { name } fragment B on Track { ...A }",
        "Fragment \"B\" is never used. (1:49)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
