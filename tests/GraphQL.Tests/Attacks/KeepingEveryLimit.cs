using System.Text;
using Casework.GraphQL.Language;
using Casework.GraphQL.Tests.Rules;
using Casework.GraphQL.Validation;

namespace Casework.GraphQL.Tests.Attacks;

/// <summary>Each limit of a document with its default: what just fits is taken, one more is refused for that reason.</summary>
public class KeepingEveryLimit
{
    public static TheoryData<string, string, string, string> Limits => new()
    {
        { "bytes", Padded(100 * 1024), Padded((100 * 1024) + 1), "contains more than 102400 bytes" },
        { "tokens", "{ track { " + Repeat("name ", 1_999) + Repeat("#\n", 5_996) + "} }", "{ track { " + Repeat("name ", 1_999) + Repeat("#\n", 5_997) + "} }", "contains more than 8000 tokens" },
        { "nesting", "{ track { id(x: " + Repeat("[", 62) + Repeat("]", 62) + ") } }", "{ track { id(x: " + Repeat("[", 63) + Repeat("]", 63) + ") } }", "nests deeper than 64 levels" },
        { "fields", "{ track { " + Repeat("name ", 1_999) + "} }", "{ track { " + Repeat("name ", 2_000) + "} }", "selects more than 2000 fields" },
        { "expanded fields", Expanding(98), Expanding(99), "selects more than 10000 fields, fragments included" },
        { "directives at a place", "{ track { name " + Repeat("@skip(if: true) ", 4) + "} }", "{ track { name " + Repeat("@skip(if: true) ", 5) + "} }", "more than 4 directives at one place" },
        { "directives", "{ track { " + Repeat("name @skip(if: true) ", 50) + "} }", "{ track { " + Repeat("name @skip(if: true) ", 51) + "} }", "more than 50 directives" },
        { "root aliases", "{ " + Aliases(30, "__typename") + "}", "{ " + Aliases(31, "__typename") + "}", "more than 30 aliases at its root" },
        { "aliases", "{ track { " + Aliases(200, "name") + "} }", "{ track { " + Aliases(201, "name") + "} }", "more than 200 aliases" },
        { "depth", Levels(12), Levels(13), "more than 12 levels deep" },
        { "recursion", "{ track { next { next { next { name } } } } }", "{ track { next { next { next { next { name } } } } } }", "selects Track.next more than 3 times inside itself" },
        {
            "recursion through fragments", "{ track { ...A } } fragment A on Track { next { ...B } } fragment B on Track { next { ... { next { name } } } }",
            "{ track { next { ...A } } } fragment A on Track { next { ...B } } fragment B on Track { next { ... { next { name } } } }", "selects Track.next more than 3 times inside itself"
        },
        { "introspection depth", Introspection(11), Introspection(12), "introspects more than 15 levels deep" },
        {
            "introspection lists", "{ __schema { types { fields { name } } } }", "{ __schema { types { fields { type { fields { name } } } } } }",
            "introspects more than 1 list inside one another"
        },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Takes_what_just_fits_and_refuses_one_more(string limit, string fits, string exceeds, string refusal)
    {
        Assert.NotEmpty(limit);

        // Other rules may find something wrong with what fits; the limit does not.
        Assert.DoesNotContain(refusal, Read(fits), StringComparison.Ordinal);
        Assert.Contains(refusal, Read(exceeds), StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_five_errors_of_many() =>
        Assert.Equal(5, DocumentValidator.Validate(RuleSchema.Schema, Parser.Parse("{ track { " + Repeat("nothing ", 1_000) + "} }")).Count);

    [Fact]
    public void Lets_introspection_name_a_type_within_a_type() =>
        Assert.Equal("", Read("{ __type(name: \"Track\") { ofType { ofType { ofType { ofType { ofType { name } } } } } } }"));

    private static string Read(string source)
    {
        try
        {
            return string.Join('\n', DocumentValidator.Validate(RuleSchema.Schema, Parser.Parse(source)));
        }
        catch (GraphQLSyntaxException refused)
        {
            return refused.Message;
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Aliases(int count, string field) => string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}: {field} "));

    private static string Padded(int bytes) => "{ track { name } } ".PadRight(bytes, ' ');

    private static string Expanding(int spreads) => // 101 fields a spread, and one around them
        "{ track { " + string.Concat(Enumerable.Range(0, spreads).Select(_ => "...{ next { ...F } } ")) + "} } fragment F on Track { " + Repeat("name ", 101) + "}";

    private static string Levels(int depth) => "{ " + string.Concat(Enumerable.Range(0, depth - 1).Select(i => i == 0 ? "track { " : "next { ")) + "name" + Repeat("}", depth);

    private static string Introspection(int wrappers) => "{ __schema { types { fields { type { " + Repeat("ofType { ", wrappers - 1) + "name" + Repeat("}", wrappers + 4);
}
