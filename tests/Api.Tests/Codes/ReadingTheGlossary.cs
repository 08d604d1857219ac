using Casework.Api.Codes;
using Casework.Api.Composition;
using Casework.Api.Tests.Schema;
using Casework.Domain.Pathways;

namespace Casework.Api.Tests.Codes;

public class ReadingTheGlossary
{
    private static readonly CodeLists Lists = CodesOfTheHouse.Of(Contract.Schema, Rules.OfTheHouse);

    [Fact]
    public void Finds_each_name_in_the_code_the_schema_or_the_rules()
    {
        Assert.True(Glossary.Rows.Count > 150);
        Assert.All(Glossary.Rows.SelectMany(row => row.Names), name => Assert.True(NameInCode.Exists(name), name));
    }

    [Theory]
    [InlineData("HousingKind.Castle")]
    [InlineData("HouseSponsored")]
    [InlineData("housing.castle")]
    [InlineData("Entry.EffectiveOn.Day")]
    [InlineData("")]
    public void Would_not_find_a_name_that_stands_nowhere(string name) => Assert.False(NameInCode.Exists(name));

    [Fact]
    public void Finds_a_term_of_every_stage()
    {
        var named = Glossary.Rows.SelectMany(row => row.Names).SelectMany(NameInCode.TypesOf).Select(type => type.Namespace).ToHashSet();

        Assert.Empty(typeof(Pathway).Assembly.GetExportedTypes().Select(type => type.Namespace!).Where(space => space.StartsWith("Casework.Domain.Pathways.", StringComparison.Ordinal)).Distinct().Except(named!));
    }

    [Fact]
    public void Tells_of_each_term_what_it_means() => Assert.All(Glossary.Rows, row => Assert.False(row.Meaning.Length == 0 || row.Terms.Any(string.IsNullOrEmpty), row.German));

    [Fact]
    public void Calls_a_code_as_its_label_does_and_names_the_same_norm()
    {
        var said = Said(Glossary.Rows);

        Assert.True(said.Count > 70);
        Assert.All(said, one => Assert.True(one.Agrees, one.Name));
    }

    [Fact]
    public void Would_notice_a_label_that_says_something_else()
    {
        var row = Glossary.Rows.Single(row => row.Names.Contains("HousingKind.OwnLease"));

        Assert.Equal(
            [false, false, true],
            Said([row with { German = "Eigentumswohnung" }, row with { Source = "§ 535 BGB" }, row]).Select(one => one.Agrees));
    }

    private static List<(string Name, bool Agrees)> Said(IEnumerable<Glossary.Row> rows) =>
    [
        .. from row in rows
           from name in row.Names
           where NameInCode.Code(name) is not null
           let code = NameInCode.Code(name)!.Value
           let label = Lists.Named(code.List)!.Codes.SingleOrDefault(one => one.Code == code.Code)
           select (name, label is not null && row.Terms.Contains(label.Text.De, StringComparer.OrdinalIgnoreCase) && Names(row, label.Source)),
    ];

    // A row may name more norms than a code of it: those of the law and of its ordinance.
    private static bool Names(Glossary.Row row, string? source) => source is null ? row.Norms.Length == 0 : row.Norms.Contains(source, StringComparison.Ordinal);
}
