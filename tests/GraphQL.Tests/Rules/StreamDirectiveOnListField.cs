namespace Casework.GraphQL.Tests.Rules;

public class StreamDirectiveOnListField : IncrementalRuleSpec
{
    [Theory]
    [InlineData("{ artist { tracks @stream { name } friends @stream(initialCount: 1) { age } } }")]
    public void Accepts(string document) => IsValidInParts(document);

    [Theory]
    [InlineData("{ track @stream { name } }", "Directive \"@stream\" cannot be used on non-list field \"Query.track\". (1:9)")]
    [InlineData("{ artist { age @stream(initialCount: 1) } }", "Directive \"@stream\" cannot be used on non-list field \"Artist.age\". (1:16)")]
    public void Refuses(string document, params string[] errors) => HasErrorsInParts(document, errors);

    [Theory]
    [InlineData(
        "{ artist { tracks @stream { name } tracks { title } } }",
        "Fields \"tracks\" conflict because they have overlapping stream directives. Use different aliases on the fields to fetch both if this was intentional. (1:12, 1:36)")]
    [InlineData(
        "{ artist { tracks @stream(initialCount: 1) { name } tracks @stream { title } } }",
        "Fields \"tracks\" conflict because they have overlapping stream directives. Use different aliases on the fields to fetch both if this was intentional. (1:12, 1:53)")]
    [InlineData(
        "{ artist { tracks @stream { name } tracks @stream { title } } }",
        "Fields \"tracks\" conflict because they have overlapping stream directives. See https://github.com/graphql/defer-stream-wg/discussions/100. Use different aliases on the fields to fetch both if this was intentional. (1:12, 1:36)")]
    [InlineData(
        "{ artist { tracks @stream { name } tracks @stream { name } } }",
        "Fields \"tracks\" conflict because they have overlapping stream directives. See https://github.com/graphql/defer-stream-wg/discussions/100. Use different aliases on the fields to fetch both if this was intentional. (1:12, 1:36)")]
    [InlineData(
        "{ artist { tracks { name } } artist { tracks @stream { name } } }",
        "Fields \"artist\" conflict because subfields \"tracks\" conflict because they have overlapping stream directives. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:12, 1:30, 1:39)")]
    public void Is_not_merged_with_another_selection_of_its_field(string document, params string[] errors) => HasErrorsInParts(document, errors);
}
