using static Casework.GraphQL.Tests.Attacks.AttackedServer;

namespace Casework.GraphQL.Tests.Attacks;

[Collection(Alone.Name)]
public class AskingForTooMuch(AttackedServer server)
{
    private const string Invalid = "GRAPHQL_VALIDATION_FAILED";
    private const string Unread = "GRAPHQL_PARSE_FAILED";

    [Fact]
    public async Task G4_the_same_field_again_and_again()
    {
        await server.Answered("G4  one field 2,000 times", Body("{" + "hello ".Times(2_000) + "}"));
        await server.Refused("G4  one field 2,001 times", Body("{" + "hello ".Times(2_001) + "}"), 400, Invalid);
        await server.Refused("G4  one field 10,000 times", Body("{" + "hello ".Times(10_000) + "}"), 400, Unread);
        await server.Answered("G4  one object field 1,000 times", Body("{" + "a{hello} ".Times(1_000) + "}"));
    }

    [Fact]
    public async Task G5_inline_fragments_in_inline_fragments()
    {
        await server.Refused("G5  200 x 100 inline fragments (364 KB)", Body("{" + ("...{" + "...{...{hello}}      ".Times(100) + "}").Times(200) + "}"), 413, "");
        await server.Answered("G5  16 x 50 inline fragments", Body("{" + ("...{" + "...{...{hello}}".Times(50) + "}").Times(16) + "}"));
        await server.Refused("G5  inline fragments 2,000 deep", Body("{" + "...{".Times(2_000) + "hello" + "}".Times(2_001)), 400, Unread);
    }

    [Fact]
    public async Task G6_fragments_in_a_ring()
    {
        await server.Refused("G6  a fragment in itself", Body("{...A} fragment A on Query{...A}"), 400, Invalid);
        await server.Refused("G6  two fragments in each other", Body("{...A} fragment A on Query{a{...B}} fragment B on Query{a{...A}}"), 400, Invalid);
        await server.Refused("G6  a ring of 900 fragments", Body("{...F0} " + Ring(900)), 400, Invalid);
        await server.Refused("G6  a ring of 2,000 fragments", Body("{...F0} " + Ring(2_000)), 400, Unread);
        await server.Refused("G6  a ring of 7,500 fragments", Body("{...F0} " + Ring(7_500)), 400, Unread);
        await server.Refused("G6  40 fragments, all in all others", Body("{...F0} " + Text.Each(40, i => $"fragment F{i} on Query{{{Text.Each(40, j => $"...F{j}")}}}")), 400, Invalid);
    }

    [Fact]
    public async Task G7_fragments_that_double()
    {
        await server.Refused("G7  doubling fragments, 30 levels", Body("{...F30} fragment F0 on Query{hello} " + Text.Each(30, i => $"fragment F{i + 1} on Query{{...F{i} a{{...F{i}}}}}")), 400, Invalid);
        await server.Refused("G7  doubling without a level, 60 deep", Body("{...F60} fragment F0 on Query{hello} " + Text.Each(60, i => $"fragment F{i + 1} on Query{{...F{i} ...F{i}}}")), 400, Invalid);
    }

    [Fact]
    public async Task G8_aliases_through_fragments() => await server.Refused(
        "G8  20 aliases x 20 x 20 by fragments", Body($"{{{Spread("A")}}} fragment A on Query{{{Spread("B")}}} fragment B on Query{{{Text.Each(20, i => $"a{i}:hello")}}}"), 400, Invalid);

    [Fact]
    public async Task G9_aliases()
    {
        await server.Answered("G9  30 aliases", Body("{" + Text.Each(30, i => $"alias{i}:__typename") + "}"));
        await server.Refused("G9  101 aliases", Body("{" + Text.Each(101, i => $"alias{i}:__typename") + "}"), 400, Invalid);
        await server.Refused("G9  2,000 aliases", Body("{" + Text.Each(2_000, i => $"alias{i}:hello") + "}"), 400, Invalid);
    }

    [Fact]
    public async Task G10_directives()
    {
        await server.Refused("G10 an unknown directive", Body("{__typename @aa}"), 400, Invalid);
        await server.Refused("G10 10 unknown directives", Body("{__typename " + "@aa".Times(10) + "}"), 400, Unread);
        await server.Refused("G10 10,000 unknown directives", Body("{__typename " + "@aa".Times(10_000) + "}"), 400, Unread);
        await server.Refused("G10 @include 100 times", Body("{__typename " + "@include(if:true)".Times(100) + "}"), 400, Unread);
        await server.Refused("G10 1,000 fields with a directive", Body("{" + "__typename @include(if:true) ".Times(1_000) + "}"), 400, Unread);
    }

    [Fact]
    public async Task G11_duplicate_fields() => await server.Answered("G11 __typename 500 times", Body("{" + "__typename ".Times(500) + "}"));

    [Fact]
    public async Task G12_circular_introspection()
    {
        await server.Refused("G12 types of fields of types, 5 deep", Body("{__schema{types{" + "fields{type{".Times(5) + "name" + "}}".Times(5) + "}}}"), 400, Invalid);
        await server.Refused("G12 ofType 20 deep", Body("{__schema{types{" + "ofType{".Times(20) + "name" + "}".Times(20) + "}}}"), 400, Invalid);
        await server.Refused("G12 200 aliases of types and fields", Body("{" + Text.Each(30, i => $"s{i}:__schema{{types{{name fields{{name}}}}}}") + Text.Each(171, _ => " x:hello") + "}"), 400, Invalid);
    }

    [Fact]
    public async Task G15_a_thousand_operations()
    {
        var document = Text.Each(1_000, i => $"query Q{i}{{hello}}");
        await server.Refused("G15 1,000 operations, none named", Body(document), 400, "OPERATION_RESOLUTION_FAILURE");
        await server.Refused("G15 2,000 operations", Body(Text.Each(2_000, i => $"query Q{i}{{hello}}")), 400, Unread);
    }

    [Fact]
    public async Task G17_pages_without_end()
    {
        await server.Refused("G17 first: 99999999", Body("{list(first:99999999){hello}}"), 400, "COST_LIMIT_EXCEEDED");
        await server.Refused("G17 first: $n = 2147483647", BodyWith("query($n:Int){list(first:$n){hello}}", """{"n":2147483647}"""), 400, "COST_LIMIT_EXCEEDED");
        await server.Refused("G17 first: 2147483648", Body("{list(first:2147483648){hello}}"), 400, Invalid);
        await server.Refused("G17 lists of 100 x 100 x 100", Body("{list(first:100){list(first:100){list(first:100){hello}}}}"), 400, "COST_LIMIT_EXCEEDED");
        await server.Answered("G17 a list of 100", Body("{list(first:100){hello}}"));
    }

    [Fact]
    public async Task G18_variables()
    {
        await server.Refused("G18 1,900 unused variables", Body("query(" + Text.Each(1_900, i => $"$v{i}:Int") + "){hello}"), 400, Invalid);
        await server.Refused("G18 5,000 unused variables", Body("query(" + Text.Each(5_000, i => $"$v{i}:Int") + "){hello}"), 400, Unread);
        await server.Refused("G18 a default 65 deep", Body("query($f:Filter=" + "{k:".Times(65) + "null" + "}".Times(65) + "){filter(by:$f)}"), 400, Unread);
        await server.Answered("G18 a list of 100,000 numbers", BodyWith("query($x:[Int]){hello(x:$x)}", $$"""{"x":[{{"1,".Times(99_999)}}1]}"""));
        await server.Refused("G18 10 MB of variables", BodyWith("query($x:[Int]){hello(x:$x)}", $$"""{"x":[{{"1,".Times(5_000_000)}}1]}"""), 413, "");
    }

    [Fact]
    public async Task G19_errors_without_end()
    {
        await server.Refused("G19 2,000 unknown fields", Body("{" + Text.Each(2_000, i => $"nothing{i}") + "}"), 400, Invalid);
        Assert.Equal(5, (await server.Post(Body("{" + Text.Each(2_000, i => $"nothing{i}") + "}"))).Codes.Count);
    }

    private static string Ring(int length) => Text.Each(length, i => $"fragment F{i} on Query{{...F{(i + 1) % length}}}");

    private static string Spread(string fragment) => Text.Each(20, i => $"a{i}:a{{...{fragment}}}");
}
