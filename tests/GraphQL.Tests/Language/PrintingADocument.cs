using System.Runtime.CompilerServices;
using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Tests.Language;

public class PrintingADocument
{
    [Theory]
    [InlineData("kitchen-sink.graphql")]
    [InlineData("kitchen-sink-schema.graphql")]
    public void Gives_back_canonical_text_unchanged(string file)
    {
        var text = File.ReadAllText(Beside(file)).TrimEnd('\n');

        Assert.Equal(text, Printer.Print(Parser.Parse(text, ParserOptions.Schema)));
    }

    [Theory]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q{a(x:1 y:2)}", "query Q {\n  a(x: 1, y: 2)\n}")]
    [InlineData("query($a:Int=1@d){a}", "query ($a: Int = 1 @d) {\n  a\n}")]
    [InlineData("subscription@d{a{b}}", "subscription @d {\n  a {\n    b\n  }\n}")]
    [InlineData("\"d\" query{a}", "\"d\"\nquery {\n  a\n}")]
    [InlineData("union U=|A|B", "union U = A | B")]
    [InlineData("type T implements&A&B{a:Int}", "type T implements A & B {\n  a: Int\n}")]
    [InlineData("directive@d on|FIELD|QUERY", "directive @d on FIELD | QUERY")]
    [InlineData("enum E{A B}", "enum E {\n  A\n  B\n}")]
    public void Writes_one_canonical_form(string source, string printed)
    {
        Assert.Equal(printed, Parser.Parse(source).ToString());
    }

    [Theory]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("one line", "\"\"\"one line\"\"\"")]
    [InlineData(" leading", "\"\"\" leading\"\"\"")]
    [InlineData("ends in \"", "\"\"\"\nends in \"\n\"\"\"")]
    [InlineData("ends in \\", "\"\"\"\nends in \\\n\"\"\"")]
    [InlineData(" leading and ends in \"", "\"\"\" leading and ends in \"\n\"\"\"")]
    [InlineData("has \"\"\" inside", "\"\"\"has \\\"\"\" inside\"\"\"")]
    [InlineData("ends in \"\"\"", "\"\"\"\nends in \\\"\"\"\n\"\"\"")]
    [InlineData("two\nlines", "\"\"\"\ntwo\nlines\n\"\"\"")]
    [InlineData("rest\n  indented", "\"\"\"\nrest\n  indented\n\"\"\"")]
    [InlineData("a\n\nb", "\"\"\"\na\n\nb\n\"\"\"")]
    public void Writes_block_strings_that_mean_the_same(string value, string printed)
    {
        var text = Printer.Print(new StringValue { Value = value, Block = true });

        Assert.Equal(printed, text);
        Assert.Equal(value, ((StringValue)Parser.ParseValue(text)).Value);
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("\" \\ / \b \f \n \r \t", "\"\\\" \\\\ / \\b \\f \\n \\r \\t\"")]
    [InlineData("\0 \u001f \u007f \u009f ü 😀", "\"\\u0000 \\u001F \\u007F \\u009F ü 😀\"")]
    public void Writes_strings_with_escapes(string value, string printed)
    {
        var text = Printer.Print(new StringValue { Value = value });

        Assert.Equal(printed, text);
        Assert.Equal(value, ((StringValue)Parser.ParseValue(text)).Value);
    }

    [Fact]
    public void Takes_time_in_proportion_to_deeply_nested_values()
    {
        var source = new string('[', 64) + "\"" + new string('x', 200) + "\"" + new string(']', 64);

        var text = Parser.ParseValue(source).ToString();

        Assert.Equal(SyntaxTree.Of(Parser.ParseValue(source)), SyntaxTree.Of(Parser.ParseValue(text)));
    }

    private static string Beside(string file, [CallerFilePath] string test = "") =>
        Path.Combine(Path.GetDirectoryName(test)!, file);
}
