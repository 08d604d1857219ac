using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Tests.Language;

public class ReadingValues
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"quote \\\"\"", "quote \"")]
    [InlineData("\"all \\\" \\\\ \\/ \\b \\f \\n \\r \\t\"", "all \" \\ / \b \f \n \r \t")]
    [InlineData("\"unicode \\u1234\\u5678\\u90AB\\uCDEF\"", "unicode \u1234\u5678\u90AB\uCDEF")]
    [InlineData("\"case \\u00e9\\u00E9\"", "case éé")]
    [InlineData("\"braced \\u{1F600}\\u{61}\\u{00000061}\\u{10FFFF}\"", "braced \U0001F600aa\U0010FFFF")]
    [InlineData("\"pair \\uD83D\\uDE00\"", "pair \U0001F600")]
    [InlineData("\"raw ü 😀\"", "raw ü 😀")]
    [InlineData("\"nul \\u0000 and control \u0007\"", "nul \0 and control \u0007")]
    [InlineData("\"# no comment\"", "# no comment")]
    public void Decodes_strings(string source, string expected)
    {
        var value = Assert.IsType<StringValue>(Parser.ParseValue(source));

        Assert.Equal(expected, value.Value);
        Assert.False(value.Block);
    }

    [Theory]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"simple\"\"\"", "simple")]
    [InlineData("\"\"\" white space \"\"\"", " white space ")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"contains \\\"\"\" triple quote\"\"\"", "contains \"\"\" triple quote")]
    [InlineData("\"\"\"unescaped \\n \\u1234\\\\ \"\"\"", "unescaped \\n \\u1234\\\\ ")]
    [InlineData("\"\"\"multi\nline\rend\r\nmore\"\"\"", "multi\nline\nend\nmore")]
    [InlineData("\"\"\"\n\n    spans\n      multiple\n        lines\n\n    \"\"\"", "spans\n  multiple\n    lines")]
    [InlineData("\"\"\"first\n    second\n  third\"\"\"", "first\n  second\nthird")]
    [InlineData("\"\"\"\n\ttab\n\t\ttwo\n\"\"\"", "tab\n\ttwo")]
    [InlineData("\"\"\"  \n\n   \n\"\"\"", "")]
    [InlineData("\"\"\"\n    a\n\n  \n    b\n\"\"\"", "a\n\n\nb")]
    [InlineData("\"\"\"\n  ü\n  😀\n\"\"\"", "ü\n😀")]
    [InlineData("\"\"\"\n  \\\\\"\"\" end\n\"\"\"", "\\\"\"\" end")]
    public void Decodes_block_strings(string source, string expected)
    {
        var value = Assert.IsType<StringValue>(Parser.ParseValue(source));

        Assert.Equal(expected, value.Value);
        Assert.True(value.Block);
    }

    [Theory]
    [InlineData("0", typeof(IntValue))]
    [InlineData("-0", typeof(IntValue))]
    [InlineData("123456789012345678901234567890", typeof(IntValue))]
    [InlineData("0.0", typeof(FloatValue))]
    [InlineData("-1.5e-10", typeof(FloatValue))]
    [InlineData("1E+3", typeof(FloatValue))]
    [InlineData("0e0", typeof(FloatValue))]
    [InlineData("true", typeof(BooleanValue))]
    [InlineData("false", typeof(BooleanValue))]
    [InlineData("null", typeof(NullValue))]
    [InlineData("TRUE", typeof(EnumValue))]
    [InlineData("_e1", typeof(EnumValue))]
    [InlineData("$v", typeof(Variable))]
    [InlineData("[]", typeof(ListValue))]
    [InlineData("[1, [2], $v]", typeof(ListValue))]
    [InlineData("{}", typeof(ObjectValue))]
    [InlineData("{ a: 1, b: { c: [$v] } }", typeof(ObjectValue))]
    public void Keeps_the_kind_and_the_text(string source, Type kind)
    {
        var value = Parser.ParseValue(source);

        Assert.IsType(kind, value);
        Assert.Equal(source, value.ToString());
    }
}
