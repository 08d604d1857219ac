namespace Casework.GraphQL.Tests.Rules;

public class DeferStreamDirectiveOnValidOperations : IncrementalRuleSpec
{
    private const string Deferred = "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.";
    private const string Streamed = "Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`.";

    [Theory]
    [InlineData("{ track { ... @defer { name } } }")]
    [InlineData("subscription { rated { ... @defer(if: false) { name } } }")]
    [InlineData("subscription($d: Boolean!) { rated { ... @defer(if: $d) { name } } }")]
    [InlineData("subscription($d: Boolean!) { rated { ... @defer @include(if: $d) { name } } }")]
    [InlineData("subscription { rated { ... @defer @skip(if: true) { name } } }")]
    public void Accepts(string document) => IsValidInParts(document);

    [Theory]
    [InlineData("subscription { rated { ... @defer { name } } }", Deferred + " (1:28)")]
    [InlineData("subscription { rated { ... @defer(if: true) { name } } }", Deferred + " (1:28)")]
    [InlineData("subscription { rated { artist { tracks @stream { name } } } }", Streamed + " (1:40)")]
    [InlineData("subscription { rated { ...F } } fragment F on Track { ... @defer { name } }", Deferred + " (1:59, 1:24)")]
    [InlineData("subscription { rated { ... @defer @skip(if: false) { name } } }", Deferred + " (1:28)")]
    public void Refuses(string document, params string[] errors) => HasErrorsInParts(document, errors);
}
