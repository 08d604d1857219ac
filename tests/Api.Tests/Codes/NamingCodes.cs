using Casework.Api.Codes;
using Casework.Api.Composition;
using Casework.Api.Schema;
using Casework.Projections;

namespace Casework.Api.Tests.Codes;

public class NamingCodes
{
    private static readonly ListedCodes Doors = new("Door", ["OPEN", "SHUT"]);

    [Fact]
    public void Has_a_name_in_both_languages_for_every_value_of_every_enum() =>
        Assert.All(OfTheHouse(CaseworkSchema.Sdl).All, list =>
        {
            Assert.NotEmpty(list.Codes);
            Assert.Equal(list.Codes.Count, list.Codes.Select(code => code.Code).Distinct().Count());
        });

    [Theory]
    [InlineData("enum HousingKind {", "enum HousingKind { \"New.\" TENT ", "HousingKind.TENT has no name.")]
    [InlineData("  \"Shared accommodation.\"\n  SHARED_ACCOMMODATION\n  \"Transitional flat.\"", "  \"Transitional flat.\"", "HousingKind.SHARED_ACCOMMODATION has a name and does not exist.")]
    [InlineData("\"Who asks.\"", "\"New.\" enum Weather { \"Fair.\" FAIR }\n\"Who asks.\"", "Weather has no name.")]
    public void Does_not_start_with_a_schema_that_has_other_codes(string text, string with, string problem)
    {
        var at = CaseworkSchema.Sdl.IndexOf(text, StringComparison.Ordinal);
        var changed = $"{CaseworkSchema.Sdl[..at]}{with}{CaseworkSchema.Sdl[(at + text.Length)..]}";

        Assert.Equal([problem], Assert.Throws<CodeListsInvalidException>(() => OfTheHouse(changed)).Problems);
    }

    [Fact]
    public void Keeps_the_order_of_the_codes_and_flags_what_is_deprecated()
    {
        var lists = CodeLists.Of(
            [new("Door", [new ListedCodes.One("SHUT", null), new ListedCodes.One("OPEN", "Use SHUT.")])],
            ListTexts.Read([("a.json", Named("""{ "OPEN": { "de": "Offen", "en": "Open" }, "SHUT": { "de": "Zu", "en": "Shut" } }"""))]));

        Assert.Equal([("SHUT", false, null), ("OPEN", true, "Use SHUT.")], lists.Named("Door")!.Codes.Select(code => (code.Code, code.IsDeprecated, code.DeprecationReason)));
        Assert.Null(lists.Named("Window"));
    }

    [Theory]
    [InlineData("""{ "OPEN": { "de": "Offen", "en": "Open" } }""", "Door.SHUT has no name.")]
    [InlineData("""{ "OPEN": { "de": "Offen", "en": "Open" }, "SHUT": { "de": "Zu", "en": "Shut" }, "AJAR": { "de": "Angelehnt", "en": "Ajar" } }""", "Door.AJAR has a name and does not exist.")]
    [InlineData("""{ "OPEN": { "de": "Offen", "en": "Open" }, "SHUT": { "de": " ", "en": "Shut" } }""", "Door.SHUT has a blank text.")]
    [InlineData("""{ "OPEN": { "de": "Offen", "en": "Open", "source": "" }, "SHUT": { "de": "Zu", "en": "Shut" } }""", "Door.OPEN has a blank text.")]
    [InlineData("""{ "OPEN": { "de": "Offen", "en": "Open", "about": { "de": "", "en": "Not shut" } }, "SHUT": { "de": "Zu", "en": "Shut" } }""", "Door.OPEN has a blank text.")]
    public void Tells_what_does_not_fit(string codes, string problem) =>
        Assert.Equal([problem], Assert.Throws<CodeListsInvalidException>(() => CodeLists.Of([Doors], ListTexts.Read([("a.json", Named(codes))]))).Problems);

    [Theory]
    [InlineData("""{ "Door": { "de": "Tür" } }""")]
    [InlineData("""{ "Door": { "de": "Tür", "en": null } }""")]
    [InlineData("""{ "Door": { "de": "Tür", "en": "Door", "fr": "Porte" } }""")]
    [InlineData("""{ "Door": { "de": "Tür", "en": "Door" }, "Door": { "de": "Tür", "en": "Door" } }""")]
    [InlineData("""{ "Door": { "de": "Tür", "en": "Door", "codes": { "OPEN": { "de": "Offen" } } } }""")]
    [InlineData("""[ "Door" ]""")]
    public void Does_not_read_a_file_of_another_form(string json) =>
        Assert.StartsWith("a.json: line 1: ", Assert.Throws<CodeListsInvalidException>(() => ListTexts.Read([("a.json", json)])).Problems.Single(), StringComparison.Ordinal);

    [Fact]
    public void Does_not_take_a_list_from_two_files()
    {
        var refused = Assert.Throws<CodeListsInvalidException>(() => ListTexts.Read([("a.json", Named("{}")), ("b.json", Named("{}"))]));

        Assert.Equal(["b.json: Door stands in another file too."], refused.Problems);
    }

    [Fact]
    public void Gives_no_two_codes_of_an_enum_the_same_name()
    {
        var twins = OfTheHouse(CaseworkSchema.Sdl).All.Where(list => list.Name is not ("RefusalCode" or "PathwayField")).SelectMany(list =>
            Twins(list, label => label.De).Concat(Twins(list, label => label.En)));

        Assert.Empty(twins);

        static IEnumerable<string> Twins(CodeList list, Func<Label, string> text) =>
            list.Codes.GroupBy(code => text(code.Text)).Where(same => same.Count() > 1).Select(same => $"{list.Name}: {same.Key}");
    }

    private static CodeLists OfTheHouse(string sdl) => CodesOfTheHouse.Of(GraphQL.TypeSystem.Schema.FromSdl(sdl), Rules.OfTheHouse);

    private static string Named(string codes) => $$"""{ "Door": { "de": "Tür", "en": "Door", "codes": {{codes}} } }""";
}
