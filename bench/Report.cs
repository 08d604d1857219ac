using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Casework.Bench;

/// <summary>A bench verb's result: with --json one document, else a table. Progress goes to standard error.</summary>
internal sealed class Report(bool json)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly List<Row> _rows = [];

    public static Option<bool> Json { get; } = new("--json") { Description = "Print exactly one JSON document on standard output.", Recursive = true };

    public void Add(Row row) => _rows.Add(row);

    public static void Progress(string text) => Console.Error.WriteLine($"bench: {text}");

    public void Print()
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new { rows = _rows.Select(row => new { row.Name, value = Rounded(row.Value), limit = Rounded(row.Limit), ratio = Rounded(row.Ratio), row.Unit, row.Against }) }, Readable));
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("", "ours", "limit", "ratio", "unit", "limit is");
        foreach (var column in table.Columns.Skip(1).Take(3))
            column.RightAligned();
        foreach (var row in _rows)
            table.AddRow(row.Name, Text(row.Value), Text(row.Limit), row.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "", row.Unit, row.Against ?? "");
        AnsiConsole.Write(table);
    }

    private static double? Rounded(double? value) => value is { } number ? double.Parse(number.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    private static string Text(double? value) => value switch
    {
        null => "",
        >= 100 => value.Value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
