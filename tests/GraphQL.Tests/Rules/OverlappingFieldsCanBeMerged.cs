using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.Validation;

namespace Casework.GraphQL.Tests.Rules;

public class OverlappingFieldsCanBeMerged : RuleSpec
{
    [Theory]
    [InlineData("{ track { name name } }")]
    [InlineData("{ track { name title } track { name } }")]
    [InlineData("{ track { window(from: 1, to: 2) window(to: 2, from: 1) } }")]
    [InlineData("{ found { ... on Track { x: title } ... on Podcast { x: name } } }")]
    [InlineData("{ found { ... on Track { x: name(short: true) } ... on Podcast { x: name(short: false) } } }")]
    [InlineData("{ track { ...F } track { ...F } } fragment F on Track { name artist { name } }")]
    [InlineData("{ track { next { next { name } } next { next { name } } } }")]
    [InlineData("{ probe { filter(value: {mood: CALM, text: \"a\"}) filter(value: {text: \"a\", mood: CALM}) } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { name: title name } }",
        "Fields \"name\" conflict because \"title\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:23)")]
    [InlineData(
        "{ track { window(from: 1) window(from: 2) } }",
        "Fields \"window\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:27)")]
    [InlineData(
        "{ track { window(from: 1) window } }",
        "Fields \"window\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:27)")]
    [InlineData(
        "{ track { ...A ...B } } fragment A on Track { x: name } fragment B on Track { x: title }",
        "Fields \"x\" conflict because \"name\" and \"title\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:47, 1:79)")]
    [InlineData(
        "{ track { x: name ...A } } fragment A on Track { ...B } fragment B on Track { x: title }",
        "Fields \"x\" conflict because \"name\" and \"title\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:79)")]
    [InlineData(
        "{ found { ... on Track { x: title } ... on Podcast { x: episode } } }",
        "Fields \"x\" conflict because they return conflicting types \"String\" and \"Int\". Use different aliases on the fields to fetch both if this was intentional. (1:26, 1:54)")]
    [InlineData(
        "{ found { ... on Track { x: artist { name } } ... on Podcast { x: name } } }",
        "Fields \"x\" conflict because they return conflicting types \"Artist!\" and \"String\". Use different aliases on the fields to fetch both if this was intentional. (1:26, 1:64)")]
    [InlineData(
        "{ artist { x: tracks { name } ... on Named { name } } a: artist { x: age } a: artist { x: name } }",
        "Fields \"a\" conflict because subfields \"x\" conflict because \"age\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:55, 1:67, 1:76, 1:88)")]
    [InlineData(
        "{ a: track { n: name } a: track { n: title } }",
        "Fields \"a\" conflict because subfields \"n\" conflict because \"name\" and \"title\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:14, 1:24, 1:35)")]
    [InlineData(
        "{ a: track { n: name m: plays } a: track { n: title m: window } }",
        "Fields \"a\" conflict because subfields \"n\" conflict because \"name\" and \"title\" are different fields and subfields \"m\" conflict because \"plays\" and \"window\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:14, 1:22, 1:33, 1:44, 1:53)")]
    [InlineData(
        "{ a: track { next { n: name } } a: track { next { n: title } } }",
        "Fields \"a\" conflict because subfields \"next\" conflict because subfields \"n\" conflict because \"name\" and \"title\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:14, 1:21, 1:33, 1:44, 1:51)")]
    [InlineData(
        "{ found { ... on Track { x: next { y: name } } ... on Podcast { x: next { y: episode } } } }",
        "Fields \"x\" conflict because subfields \"y\" conflict because they return conflicting types \"String\" and \"Int\". Use different aliases on the fields to fetch both if this was intentional. (1:26, 1:36, 1:65, 1:75)")]
    [InlineData(
        "{ track { x: name x: title x: plays } }",
        "Fields \"x\" conflict because \"name\" and \"plays\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:28)",
        "Fields \"x\" conflict because \"name\" and \"title\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:19)",
        "Fields \"x\" conflict because \"title\" and \"plays\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:19, 1:28)")]
    [InlineData(
        "{ track { ...A } } fragment A on Track { next { n: name ...B } } fragment B on Track { next { n: title } n: title }",
        "Fields \"n\" conflict because \"name\" and \"title\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:49, 1:106)")]
    [InlineData(
        "{ probe { filter(value: {mood: CALM}) filter(value: {mood: LOUD}) } }",
        "Fields \"filter\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:39)")]
    [InlineData(
        "{ named { ... on Track { x: artist { name } } ... on Artist { x: friends { name } } } }",
        "Fields \"x\" conflict because they return conflicting types \"Artist!\" and \"[Artist]\". Use different aliases on the fields to fetch both if this was intentional. (1:26, 1:63)")]
    [InlineData(
        "query ($a: Int, $b: Int) { probe { int(value: $a) int(value: $b) } }",
        "Fields \"int\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:36, 1:51)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);

    [Fact]
    public void Reads_the_same_field_written_a_thousand_times_without_comparing_it_to_itself()
    {
        IsValid("{ track { " + string.Concat(Enumerable.Repeat("name ", 1_500)) + "} }");
        IsValid("{ " + string.Concat(Enumerable.Repeat("track { name } ", 900)) + "}");
    }

    [Fact]
    public void Refuses_a_document_that_needs_too_many_comparisons()
    {
        var document = Parser.Parse("{ " + string.Concat(Enumerable.Repeat("track { name } track { title } ", 300)) + "}");

        var errors = DocumentValidator.Validate(RuleSchema.Schema, document);

        Assert.StartsWith("Document needs more than 50000 comparisons", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3_000)]
    public void Ends_on_its_own_when_fragments_form_a_ring(int length)
    {
        var fragments = Enumerable.Range(0, length)
            .Select(i => $"fragment F{i} on Track {{ next {{ ...F{(i + 1) % length} }} ...F{(i + 1) % length} }}");
        var document = Parser.Parse(
            "{ track { ...F0 next { ...F0 } next { ...F0 } } } " + string.Join(' ', fragments),
            new ParserOptions { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue });
        var context = new ValidationContext(RuleSchema.Schema, document, ValidationOptions.Default)
        {
            ParentType = RuleSchema.Schema.Query,
        };

        Validation.Rules.OverlappingFieldsCanBeMerged.Check(
            ((OperationDefinition)document.Definitions[0]).SelectionSet,
            context);

        Assert.InRange(context.Errors.Count, 0, 1);
    }
}
