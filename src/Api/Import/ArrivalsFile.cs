using System.Globalization;
using Casework.Domain.Pathways.Arrival;
using CsvHelper;

namespace Casework.Api.Import;

/// <summary>
/// Reads an arrivals file: CSV (RFC 4180) in UTF-8, comma or semicolon, the first line names the columns. Line by line, so
/// that a file of any length takes the same memory.
/// </summary>
internal sealed class ArrivalsFile : IDisposable
{
    private const int LongestReference = 200;
    private const int LongestRecord = 64 * 1024;

    // What is true from a day on.
    private static readonly string[] Since = [.. StageColumn.All.Keys.Where(column => column.EndsWith("_since", StringComparison.Ordinal))];

    private readonly HashSet<long> _malformed = [];
    private readonly CsvReader _csv;

    /// <exception cref="ArrivalsFileException">The header is missing, or names an unknown column or one twice, or lacks a required one.</exception>
    public ArrivalsFile(Stream file)
    {
        _csv = CsvReader.Create(file, new CsvReaderOptions
        {
            // One quotation mark too many ends with its line and does not swallow the rest of the file.
            AllowLineBreaksInQuotes = false,
            MaxRecordSize = LongestRecord,
            OnMalformedRecord = record => _malformed.Add(record.LineNumber),
            TrackLineNumbers = true,
            TrimWhitespace = true,
        });
        ReadHeader();
    }

    /// <returns>Each row, or why it is none.</returns>
    /// <exception cref="ArrivalsFileException">A line is longer than any row can be.</exception>
    public IEnumerable<(ArrivalRow? Row, RowError? Error)> Rows()
    {
        while (Read())
            yield return Row();
    }

    public void Dispose() => _csv.Dispose();

    private bool Read()
    {
        try
        {
            return _csv.Read();
        }
        catch (CsvFormatException unreadable)
        {
            throw new ArrivalsFileException($"The file cannot be read from line {unreadable.LineNumber} on, which is longer than {LongestRecord} bytes. The rows before it are done; mend the line and import the file again.");
        }
    }

    private void ReadHeader()
    {
        try
        {
            _csv.ReadHeader();
        }
        catch (CsvFormatException)
        {
            throw new ArrivalsFileException($"The header is longer than {LongestRecord} bytes: this is no arrivals file.");
        }

        var names = _csv.Headers;
        if (names.Count == 0)
            throw new ArrivalsFileException("The file is empty: its first line names the columns.");

        var unknown = names.Where(name => ArrivalColumn.All.All(column => column.Name != name)).ToList();
        if (unknown.Count > 0)
            throw new ArrivalsFileException($"The header has unknown columns: {string.Join(", ", unknown)}. See casework import --help.");

        var twice = names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        if (twice.Count > 0)
            throw new ArrivalsFileException($"The header names columns twice: {string.Join(", ", twice)}.");

        var missing = ArrivalColumn.All.Where(column => column.Required && !names.Contains(column.Name)).Select(column => column.Name).ToList();
        if (missing.Count > 0)
            throw new ArrivalsFileException($"The header lacks columns: {string.Join(", ", missing)}.");
    }

    private (ArrivalRow? Row, RowError? Error) Row()
    {
        var line = (int)_csv.LineNumber;
        if (_malformed.Remove(line))
            return (null, new RowError(line, null, "ROW_MALFORMED", "A quotation mark stands where none can."));
        if (_csv.FieldCount != _csv.Headers.Count)
            return (null, new RowError(line, null, "ROW_MALFORMED", $"The row has {_csv.FieldCount} fields, the header {_csv.Headers.Count}."));

        foreach (var column in ArrivalColumn.All)
        {
            if (Flaw(column) is var (code, message) && code is not null)
                return (null, new RowError(line, column.Name, code, message));
        }

        var (reference, municipality, arrived) = (Text("reference")!, Text("municipality")!, Day("arrived_on")!.Value);
        var opened = Day("opened_on") ?? arrived;
        var open = new OpenPathway(
            municipality, Text("given_name")!, Text("family_name")!, Day("born_on")!.Value, Text("nationality")!, Text("preferred_language")!, arrived)
        {
            EffectiveOn = opened,
        };
        var further = new FurtherStages(Text, Day, municipality, reference, opened);
        return (
            new ArrivalRow(line, reference, open, Text("facility"), Text("caseworker"))
            {
                Further = further.Commands(),
                Link = further.Link(),
                Days = [("opened_on", opened), .. Since.Select(column => (column, Day(column))).Where(given => given.Item2 is not null).Select(given => (given.column, given.Item2!.Value))],
            },
            null);
    }

    private (string? Code, string Message) Flaw(ArrivalColumn column) => Text(column.Name) switch
    {
        null when column.Required || IsMissing(column.Name) => ("VALUE_MISSING", "The value is missing."),
        null => default,
        var text when text.Contains('\uFFFD') => ("TEXT_NOT_UTF8", "The text is not UTF-8."),
        var text when text.Any(char.IsControl) => ("TEXT_HAS_CONTROL_CHARACTER", "The text has a control character, such as a tab."),
        var text when column.Name == "reference" && text.Length > LongestReference => ("TEXT_TOO_LONG", $"At most {LongestReference} characters."),
        var text when IsDay(column.Name) && Day(column.Name) is null => ("DATE_INVALID", $"\"{text}\" is no day; write YYYY-MM-DD."),
        var text when StageColumn.All.GetValueOrDefault(column.Name) is { IsNumber: true } && StageColumn.Number(text) is null => ("NUMBER_INVALID", $"\"{text}\" is no number such as 38.5."),
        var text when StageColumn.All.GetValueOrDefault(column.Name)?.Codes is { } codes && !codes.Contains(text) => ("CODE_UNKNOWN", $"\"{text}\" is none of {string.Join(", ", codes)}."),
        _ when StageColumn.All.GetValueOrDefault(column.Name)?.GoesWith is { } other && Text(other) is null => ("VALUE_UNEXPECTED", $"It says nothing without {other}, which is empty."),
        _ => default,
    };

    private bool IsMissing(string column) => column switch
    {
        "language_method" => Text("language_level") is not null && Text("certificate_issuer") is null,
        _ => StageColumn.All.GetValueOrDefault(column) is { Needed: true, GoesWith: { } other } && Text(other) is not null,
    };

    private static bool IsDay(string column) => column.EndsWith("_on", StringComparison.Ordinal) || Since.Contains(column) || column is "residence_until";

    private string? Text(string column) =>
        _csv.Headers.Contains(column) && _csv.GetString(column) is var text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private DateOnly? Day(string column) =>
        DateOnly.TryParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
