using System.Text;
using System.Text.RegularExpressions;
using Casework.Api.Import;
using static Casework.Api.Tests.Import.Arrivals;

namespace Casework.Api.Tests.Import;

public class ReadingAnArrivalsFile
{
    [Fact]
    public void Takes_semicolons_a_byte_order_mark_and_carriage_returns()
    {
        var text = string.Join("\r\n", Header, Row("A-1"), Row("A-2"), "").Replace(',', ';');

        var rows = Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

        Assert.Equal([(2, "A-1"), (3, "A-2")], rows.Select(read => (read.Row!.Line, read.Row.Reference)));
        Assert.Equal("Erstaufnahme Nord", rows[0].Row!.Facility);
        Assert.Equal(new DateOnly(2026, 3, 2), rows[0].Row!.OpenedOn);
    }

    [Fact]
    public void Takes_a_separator_and_a_doubled_quotation_mark_inside_quotation_marks()
    {
        var row = Assert.Single(Read(File(Row("A-1", family: "\"Example, \"\"the second\"\"\"")))).Row!;

        Assert.Equal("Example, \"the second\"", row.Open.FamilyName.Value);
    }

    [Fact]
    public void Takes_columns_in_any_order_and_leaves_out_those_that_are_optional()
    {
        var row = Assert.Single(Read(Bytes(
            "arrived_on,born_on,family_name,given_name,municipality,nationality,preferred_language,reference\n2026-03-02,1990-05-01,Example,Amal,13003000,SYR,ar,A-1"))).Row!;

        Assert.Equal(("Amal", "Example", (string?)null, (string?)null), (row.Open.GivenName.Value, row.Open.FamilyName.Value, row.Facility, row.Caseworker));
    }

    [Fact]
    public void Counts_lines_past_empty_ones_and_quoted_fields()
    {
        var rows = Read(File(Row("A-1", family: "\"Quoted, one\""), "", "", Row("A-4", born: "no day"), Row("A-5", family: "\"Quoted\""), Row("A-6", arrived: "2026-02-30")));

        Assert.Equal([2, 6], rows.Where(read => read.Row is not null).Select(read => read.Row!.Line));
        Assert.Equal([(5, "born_on", "DATE_INVALID"), (7, "arrived_on", "DATE_INVALID")], Errors(rows));
    }

    /// <summary>One stray quotation mark on every hundredth of many lines, more than any buffer of the reader holds.</summary>
    [Theory]
    [InlineData("\"Amal")]
    [InlineData("Am\"al")]
    [InlineData("\"Am\"al")]
    [InlineData("\"")]
    public void Never_loses_or_blames_a_neighbour_of_a_malformed_line(string given)
    {
        const int count = 5_000;
        var broken = Enumerable.Range(1, count).Where(number => number % 100 == 0).ToHashSet();

        var rows = Read(File(Enumerable.Range(1, count).Select(number => Row($"A-{number}", given: broken.Contains(number) ? given : $"Given {number}"))));

        Assert.Equal(count, rows.Count);
        Assert.Equal(broken.Select(number => number + 1).Order(), Errors(rows).Select(error => error.Line));
        Assert.All(Errors(rows), error => Assert.Equal((null, "ROW_MALFORMED"), (error.Column, error.Code)));
        Assert.Equal(
            Enumerable.Range(1, count).Where(number => !broken.Contains(number)).Select(number => (number + 1, $"A-{number}", $"Given {number}")),
            rows.Where(read => read.Row is not null).Select(read => (read.Row!.Line, read.Row.Reference, read.Row.Open.GivenName.Value!)));
    }

    [Fact]
    public void Refuses_text_that_is_not_UTF_8_or_has_control_characters()
    {
        var latin = Encoding.Latin1.GetBytes(Row("A-1", family: "Müller") + "\n");
        var rows = Read([.. File(), .. latin, .. Bytes(Row("A-2", family: "Müller") + "\n" + Row("A-3", facility: "Nord\0") + "\n")]);

        Assert.Equal([(2, "family_name", "TEXT_NOT_UTF8"), (4, "facility", "TEXT_HAS_CONTROL_CHARACTER")], Errors(rows));
        Assert.Equal("Müller", rows[1].Row!.Open.FamilyName.Value);
    }

    [Theory]
    [InlineData("", "The file is empty: its first line names the columns.")]
    [InlineData("\n\n", "The file is empty: its first line names the columns.")]
    [InlineData($"{Header},shoe_size", "The header has unknown columns: shoe_size. See casework import --help.")]
    [InlineData($"{Header},facility", "The header names columns twice: facility.")]
    [InlineData("reference,municipality,given_name,family_name,born_on", "The header lacks columns: nationality, preferred_language, arrived_on.")]
    public void Refuses_a_header_that_is_not_one(string header, string because)
    {
        var refused = Assert.Throws<ArrivalsFileException>(() => new ArrivalsFile(new MemoryStream(Bytes(header))));

        Assert.Equal(because, refused.Message);
    }

    [Fact]
    public void Refuses_what_is_no_text_of_lines()
    {
        Assert.Throws<ArrivalsFileException>(() => new ArrivalsFile(new MemoryStream(new byte[200_000])));
        Assert.Throws<ArrivalsFileException>(() => Read([.. File(Row("A-1")), .. Bytes(new string('x', 200_000))]));
    }

    [Fact]
    public void Is_documented_column_by_column()
    {
        var documented = Regex.Matches(System.IO.File.ReadAllText(InRepository("docs/import.md")), @"(?m)^\| `([a-z_]+)` \| (yes|no) \| (.+) \|$")
            .Select(row => new ArrivalColumn(row.Groups[1].Value, row.Groups[2].Value == "yes", row.Groups[3].Value));

        Assert.Equal(ArrivalColumn.All, documented);
    }

    private static List<(ArrivalRow? Row, RowError? Error)> Read(byte[] bytes)
    {
        using var file = new ArrivalsFile(new MemoryStream(bytes));
        return [.. file.Rows()];
    }

    private static IEnumerable<(int Line, string? Column, string Code)> Errors(IEnumerable<(ArrivalRow? Row, RowError? Error)> rows) =>
        rows.Where(read => read.Error is not null).Select(read => (read.Error!.Line, read.Error.Column, read.Error.Code));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string InRepository(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Casework.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, path);
    }
}
