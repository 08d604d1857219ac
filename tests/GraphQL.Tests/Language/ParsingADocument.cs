using System.Text;
using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Tests.Language;

public class ParsingADocument
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("\uFEFF{ a }")]
    [InlineData("{\uFEFFa\uFEFF}")]
    [InlineData(",,,{,a,},,,")]
    [InlineData("# first\r{ # second\n a # third\r\n } # last")]
    [InlineData("\t{\ta\r\n\r}\n")]
    public void Ignores_marks_commas_comments_and_white_space(string source)
    {
        Assert.Equal(SyntaxTree.Of(Parser.Parse("{a}")), SyntaxTree.Of(Parser.Parse(source)));
    }

    [Theory]
    [InlineData("{ on fragment query mutation subscription true false null type }")]
    [InlineData("query query { query } fragment fragment on on { on } fragment true on null { false }")]
    [InlineData("{ a(on: on, query: query, type: [type]) @on(on: on) @query ... on on { b } ... { c } }")]
    [InlineData("query ($on: on, $true: Int) { a(x: $on, y: $true) }")]
    [InlineData("type type implements interface & type { type(input: input): enum } input on { on: on = on } enum enum { type on }")]
    public void Reserves_no_word_where_the_grammar_does_not(string source)
    {
        var document = Parser.Parse(source);

        Assert.Equal(SyntaxTree.Of(document), SyntaxTree.Of(Parser.Parse(document.ToString())));
    }

    [Fact]
    public void Gives_each_node_its_place_in_bytes_lines_and_characters()
    {
        var document = Parser.Parse("# ä\nquery Q {\n  alias: a(x: \"ü😀\", y: $v) @d\n}");

        var operation = Assert.IsType<OperationDefinition>(Assert.Single(document.Definitions));
        Assert.Equal(new Location(5, 50, 2, 1), operation.Location);
        Assert.Equal(new Location(11, 12, 2, 7), operation.NameLocation);
        var field = Assert.IsType<Field>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal(new Location(17, 48, 3, 3), field.Location);
        Assert.Equal(new Location(17, 22, 3, 3), field.AliasLocation);
        Assert.Equal(new Location(24, 25, 3, 10), field.NameLocation);
        Assert.Equal(new Location(29, 37, 3, 15), field.Arguments[0].Value.Location);
        Assert.Equal(new Location(39, 44, 3, 22), field.Arguments[1].Location);
        Assert.Equal(new Location(42, 44, 3, 25), field.Arguments[1].Value.Location);
        Assert.Equal(new Location(46, 48, 3, 29), field.Directives[0].Location);
    }

    [Fact]
    public void Reads_descriptions_on_executable_definitions()
    {
        var document = Parser.Parse("\"An operation\" query Q(\"A variable\" $a: Int) { a } \"\"\"A fragment\"\"\" fragment F on T { a }");

        Assert.Equal("An operation", document.Definitions[0].Description!.Value);
        Assert.Equal("A variable", ((OperationDefinition)document.Definitions[0]).VariableDefinitions[0].Description!.Value);
        Assert.Equal("A fragment", document.Definitions[1].Description!.Value);
    }

    [Fact]
    public void Gives_equal_names_one_string()
    {
        var fields = ((OperationDefinition)Parser.Parse("{ sameName sameName }").Definitions[0]).SelectionSet.Selections;

        Assert.Same(((Field)fields[0]).Name, ((Field)fields[1]).Name);
    }

    [Theory]
    [InlineData("[Int]", "[Int]")]
    [InlineData(" [ [ Int ! ] ! ] ! ", "[[Int!]!]!")]
    public void Reads_a_type_alone(string source, string printed)
    {
        Assert.Equal(printed, Parser.ParseType(source).ToString());
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseType(source + "!!"));
    }

    [Fact]
    public void Counts_bytes_not_characters_against_the_size_limit()
    {
        var source = Encoding.UTF8.GetBytes("{ a(x: \"üüü\") }");
        var options = ParserOptions.Default with { MaxBytes = source.Length };

        Parser.Parse(source, options);

        Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(source, options with { MaxBytes = source.Length - 1 }));
    }
}
