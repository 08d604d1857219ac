namespace Casework.GraphQL.Tests.Rules;

public class DeferStreamDirectiveLabel : IncrementalRuleSpec
{
    [Theory]
    [InlineData("{ track { ... @defer(label: \"a\") { name } ... @defer(label: \"b\") { title } } }")]
    [InlineData("{ track { ... @defer { name } ... @defer(label: null) { title } } }")]
    [InlineData("{ artist { tracks @stream(label: \"a\") { name } } }")]
    public void Accepts(string document) => IsValidInParts(document);

    [Theory]
    [InlineData(
        "{ track { ... @defer(label: \"a\") { name } ... @defer(label: \"a\") { title } } }",
        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages. (1:15, 1:47)")]
    [InlineData(
        "{ artist { ... @defer(label: \"a\") { age } tracks @stream(label: \"a\") { name } } }",
        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages. (1:16, 1:50)")]
    [InlineData(
        "query($l: String) { track { ... @defer(label: $l) { name } } }",
        "Argument \"@defer(label:)\" must be a static string. (1:33)")]
    [InlineData(
        "query($l: String) { artist { friends @stream(label: $l) { age } } }",
        "Argument \"@stream(label:)\" must be a static string. (1:38)")]
    public void Refuses(string document, params string[] errors) => HasErrorsInParts(document, errors);
}
