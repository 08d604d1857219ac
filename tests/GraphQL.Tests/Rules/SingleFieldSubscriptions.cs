namespace Casework.GraphQL.Tests.Rules;

public class SingleFieldSubscriptions : RuleSpec
{
    [Theory]
    [InlineData("subscription { silence }")]
    [InlineData("subscription S { trackStarted { name title } }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { silence }")]
    [InlineData("subscription S { silence silence }")]
    [InlineData("subscription S { a: silence ... on Subscription { a: silence } }")]
    [InlineData("subscription S { trackStarted { name @include(if: true) } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "subscription { silence rated { name } }",
        "Anonymous Subscription must select only one top level field. (1:24)")]
    [InlineData(
        "subscription S { silence rated { name } trackStarted { name } }",
        "Subscription \"S\" must select only one top level field. (1:26, 1:41)")]
    [InlineData(
        "subscription S { __typename }",
        "Subscription \"S\" must not select an introspection top level field. (1:18)")]
    [InlineData(
        "subscription S { ...F } fragment F on Subscription { silence other: silence }",
        "Subscription \"S\" must select only one top level field. (1:62)")]
    [InlineData(
        "subscription { ... on Subscription { silence a: silence } b: silence }",
        "Anonymous Subscription must select only one top level field. (1:46, 1:59)")]
    [InlineData(
        "subscription S { silence @include(if: true) }",
        "Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection. (1:26)")]
    [InlineData(
        "subscription S { ...F @skip(if: false) } fragment F on Subscription { silence }",
        "Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection. (1:23)")]
    [InlineData(
        "subscription { ... @include(if: true) { silence } }",
        "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:20)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
