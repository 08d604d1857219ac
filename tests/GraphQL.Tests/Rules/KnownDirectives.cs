namespace Casework.GraphQL.Tests.Rules;

public class KnownDirectives : RuleSpec
{
    [Theory]
    [InlineData("query Q($a: Int @onVariable) @onQuery { track @onField @include(if: true) { ...F @onSpread ... @onInline { title } } probe { int(value: $a) } } fragment F on Track @onFragment { name }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track @nope { name } }",
        "Unknown directive \"@nope\". (1:9)")]
    [InlineData(
        "query @onField { track { name @onQuery } }",
        "Directive \"@onField\" may not be used on QUERY. (1:7)",
        "Directive \"@onQuery\" may not be used on FIELD. (1:31)")]
    [InlineData(
        "query Q($a: Int @onField) { probe { int(value: $a) } }",
        "Directive \"@onField\" may not be used on VARIABLE_DEFINITION. (1:17)")]
    [InlineData(
        "{ track { ...F @onInline ... @onSpread { title } } } fragment F on Track @onQuery { name }",
        "Directive \"@onInline\" may not be used on FRAGMENT_SPREAD. (1:16)",
        "Directive \"@onQuery\" may not be used on FRAGMENT_DEFINITION. (1:74)",
        "Directive \"@onSpread\" may not be used on INLINE_FRAGMENT. (1:30)")]
    [InlineData(
        "mutation @onQuery { find { name @deprecated } }",
        "Directive \"@deprecated\" may not be used on FIELD. (1:33)",
        "Directive \"@onQuery\" may not be used on MUTATION. (1:10)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
