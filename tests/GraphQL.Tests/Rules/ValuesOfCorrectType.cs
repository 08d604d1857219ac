using Casework.GraphQL.Language;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.Validation;

namespace Casework.GraphQL.Tests.Rules;

public class ValuesOfCorrectType : RuleSpec
{
    [Theory]
    [InlineData("{ probe { int(value: 1) float(value: 1) b: float(value: 1.5) id(value: 1) c: id(value: \"a\") boolean(value: true) mood(value: SAD) string(value: \"\"\"block\"\"\") strings(value: \"one\") d: strings(value: [\"a\", null]) grid(value: 1) e: grid(value: [1, 2]) f: grid(value: [[1], null]) g: int(value: null) anything(value: {a: [1, {b: X}]}) } }")]
    [InlineData("{ probe { filter(value: {mood: CALM, inner: {mood: LOUD, tags: \"x\"}}) lookup(value: {id: 1}) } }")]
    [InlineData("query ($a: Int = 1, $f: TrackFilter = {mood: CALM}) { probe { int(value: $a) filter(value: $f) } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ probe { int(value: \"3\") } }",
        "Int cannot represent non-integer value: \"3\" (1:22)")]
    [InlineData(
        "{ probe { int(value: 2147483648) } }",
        "Int cannot represent non 32-bit signed integer value: 2147483648 (1:22)")]
    [InlineData(
        "{ probe { int(value: 1.0) a: int(value: true) b: int(value: X) c: int(value: [1]) d: int(value: {a: 1}) } }",
        "Int cannot represent non-integer value: 1.0 (1:22)",
        "Int cannot represent non-integer value: X (1:61)",
        "Int cannot represent non-integer value: [1] (1:78)",
        "Int cannot represent non-integer value: true (1:41)",
        "Int cannot represent non-integer value: { a: 1 } (1:97)")]
    [InlineData(
        "{ probe { string(value: 1) a: string(value: true) b: string(value: X) } }",
        "String cannot represent a non string value: 1 (1:25)",
        "String cannot represent a non string value: X (1:68)",
        "String cannot represent a non string value: true (1:45)")]
    [InlineData(
        "{ probe { boolean(value: 1) a: boolean(value: \"true\") b: boolean(value: TRUE) } }",
        "Boolean cannot represent a non boolean value: \"true\" (1:47)",
        "Boolean cannot represent a non boolean value: 1 (1:26)",
        "Boolean cannot represent a non boolean value: TRUE (1:73)")]
    [InlineData(
        "{ probe { float(value: \"1.5\") a: float(value: X) } }",
        "Float cannot represent non numeric value: \"1.5\" (1:24)",
        "Float cannot represent non numeric value: X (1:47)")]
    [InlineData(
        "{ probe { id(value: 1.5) a: id(value: true) b: id(value: X) } }",
        "ID cannot represent a non-string and non-integer value: 1.5 (1:21)",
        "ID cannot represent a non-string and non-integer value: X (1:58)",
        "ID cannot represent a non-string and non-integer value: true (1:39)")]
    [InlineData(
        "{ probe { mood(value: \"CALM\") a: mood(value: ANGRY) b: mood(value: calm) c: mood(value: 1) d: mood(value: [CALM]) } }",
        "Enum \"Mood\" cannot represent non-enum value: \"CALM\". (1:23)",
        "Enum \"Mood\" cannot represent non-enum value: 1. (1:89)",
        "Enum \"Mood\" cannot represent non-enum value: [CALM]. (1:107)",
        "Value \"ANGRY\" does not exist in \"Mood\" enum. (1:46)",
        "Value \"calm\" does not exist in \"Mood\" enum. (1:68)")]
    [InlineData(
        "{ probe { strings(value: [\"a\", 1]) a: strings(value: 1) nonNullStrings(value: [\"a\", null]) grid(value: [1, [2, \"x\"]]) } }",
        "Expected value of non-null type \"String!\" not to be null. (1:85)",
        "Int cannot represent non-integer value: \"x\" (1:112)",
        "String cannot represent a non string value: 1 (1:32)",
        "String cannot represent a non string value: 1 (1:54)")]
    [InlineData(
        "{ probe { required(value: null) } }",
        "Expected value of non-null type \"Int!\" not to be null. (1:27)")]
    [InlineData(
        "{ probe { filter(value: {limit: 1}) } }",
        "Expected value of type \"TrackFilter\" to include required field \"mood\", found: { limit: 1 }. (1:25)")]
    [InlineData(
        "{ probe { filter(value: {mood: CALM, limit: null, nope: 1}) } }",
        "Expected value of non-null type \"Int!\" not to be null. (1:45)",
        "Expected value of type \"TrackFilter\" not to include unknown field \"nope\", found: { mood: CALM, limit: null, nope: 1 }. (1:51)")]
    [InlineData(
        "{ probe { filter(value: 1) a: filter(value: [{mood: CALM}]) } }",
        "Expected value of type \"TrackFilter\" to be an object, found: 1. (1:25)",
        "Expected value of type \"TrackFilter\" to be an object, found: [{ mood: CALM }]. (1:45)")]
    [InlineData(
        "{ probe { filter(value: {mood: CALM, inner: {mood: 1, tags: [1]}}) } }",
        "Enum \"Mood\" cannot represent non-enum value: 1. (1:52)",
        "String cannot represent a non string value: 1 (1:62)")]
    [InlineData(
        "{ probe { lookup(value: {}) a: lookup(value: {id: 1, text: \"a\"}) b: lookup(value: {id: null}) c: lookup(value: {id: 1, text: null}) d: lookup(value: {number: \"x\"}) } }",
        "Int cannot represent non-integer value: \"x\" (1:159)",
        "Within OneOf Input Object type \"Lookup\", exactly one field must be specified, and the value for that field must be non-null. (1:112)",
        "Within OneOf Input Object type \"Lookup\", exactly one field must be specified, and the value for that field must be non-null. (1:25)",
        "Within OneOf Input Object type \"Lookup\", exactly one field must be specified, and the value for that field must be non-null. (1:46)",
        "Within OneOf Input Object type \"Lookup\", exactly one field must be specified, and the value for that field must be non-null. (1:83)")]
    [InlineData(
        "query ($a: Int! = null, $b: Int = \"x\", $c: TrackFilter = {limit: 1}) { probe { int(value: $a) x: int(value: $b) filter(value: $c) } }",
        "Expected value of non-null type \"Int!\" not to be null. (1:19)",
        "Expected value of type \"TrackFilter\" to include required field \"mood\", found: { limit: 1 }. (1:58)",
        "Int cannot represent non-integer value: \"x\" (1:35)")]
    [InlineData(
        "{ track { name @include(if: \"yes\") } }",
        "Boolean cannot represent a non boolean value: \"yes\" (1:29)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);

    [Fact]
    public void Asks_a_custom_scalar_whether_it_takes_a_literal()
    {
        var schema = SchemaBuilder.Build(Parser.Parse("scalar UUID type Query { find(id: UUID): Int }"));

        HasErrors(schema, "{ find(id: \"0b7f7d5e-8c35-4b0e-9a52-1c6a3b1c4a55\") }");
        HasErrors(schema, "query ($a: UUID) { find(id: $a) }");
        Assert.Single(DocumentValidator.Validate(schema, Parser.Parse("{ find(id: \"no\") }")));
    }

    [Fact]
    public void Shows_a_long_value_cut_short()
    {
        var errors = DocumentValidator.Validate(
            RuleSchema.Schema,
            Parser.Parse($"{{ probe {{ filter(value: \"{new string('x', 50_000)}\") }} }}"));

        Assert.InRange(Assert.Single(errors).Message.Length, 1, 500);
    }
}
