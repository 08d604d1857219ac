using System.Globalization;
using System.Security.Cryptography;
using Casework.Api.Codes;
using Casework.Api.Import;
using Casework.Domain.Surveys;
using CsvHelper;

namespace Casework.Api.Surveys;

/// <summary>A file of survey figures: CSV (RFC 4180) in UTF-8, comma or semicolon, the first line names the columns.</summary>
internal sealed class SurveyFile : IDisposable
{
    private const int LongestFile = 4 * 1024 * 1024;
    private const int LongestRecord = 8 * 1024;

    /// <summary>All of them have to be there.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Columns =
    [
        ("wave", "the year in which it was asked"),
        ("question", "its code: TRUST_IN_PEOPLE and the others of the catalogue"),
        ("area", "an association by its code, a Land by its two digits, or DE; nothing finer"),
        ("respondents", "how many have answered"),
        ("measure", "MEAN, SHARE (in per cent) or COUNT, as the question has it"),
        ("value", "within the scale of the question"),
        ("low", "the lower end of its interval; of a COUNT without one, the value"),
        ("high", "the upper end"),
        ("source", "who has asked, and where it is published"),
    ];

    private readonly CsvReader _csv;
    private readonly HashSet<long> _malformed = [];
    private readonly List<(int Line, SurveyValue Value)> _values = [];
    private readonly List<RowError> _errors = [];

    private SurveyFile(byte[] bytes)
    {
        Digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _csv = CsvReader.Create(new MemoryStream(bytes), new CsvReaderOptions
        {
            AllowLineBreaksInQuotes = false,
            MaxRecordSize = LongestRecord,
            OnMalformedRecord = record => _malformed.Add(record.LineNumber),
            TrackLineNumbers = true,
            TrimWhitespace = true,
        });
    }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>What can be read, with its line.</summary>
    public IReadOnlyList<(int Line, SurveyValue Value)> Values => _values;

    /// <summary>What cannot.</summary>
    public IReadOnlyList<RowError> Errors => _errors;

    /// <exception cref="ArrivalsFileException">It is no such file.</exception>
    public static async Task<SurveyFile> Read(FileInfo path, CancellationToken cancel)
    {
        if (path.Length > LongestFile)
            throw new ArrivalsFileException($"The file is larger than {LongestFile / 1024 / 1024} MB: this is no file of survey figures.");
        var file = new SurveyFile(await File.ReadAllBytesAsync(path.FullName, cancel));
        file.Read();
        return file;
    }

    public void Dispose() => _csv.Dispose();

    /// <summary>What is wrong with a value, at its line and column.</summary>
    public RowError At(SurveyFlaw flaw) => new(_values[flaw.Index].Line, flaw.Field.ToLowerInvariant(), flaw.Why.Code, flaw.Why.English);

    private void Read()
    {
        try
        {
            _csv.ReadHeader();
            CheckHeader();
            while (_csv.Read())
                ReadRow((int)_csv.LineNumber);
        }
        catch (CsvFormatException)
        {
            throw new ArrivalsFileException($"A line is longer than {LongestRecord} bytes: this is no file of survey figures.");
        }
    }

    private void CheckHeader()
    {
        var names = _csv.Headers;
        if (names.Count == 0)
            throw new ArrivalsFileException("The file is empty: its first line names the columns.");
        if (names.Except(Columns.Select(column => column.Name)).ToList() is { Count: > 0 } unknown)
            throw new ArrivalsFileException($"The header has unknown columns: {string.Join(", ", unknown)}. See casework survey import --help.");
        if (names.Count != names.Distinct().Count())
            throw new ArrivalsFileException("The header names a column twice.");
        if (Columns.Select(column => column.Name).Except(names).ToList() is { Count: > 0 } missing)
            throw new ArrivalsFileException($"The header lacks columns: {string.Join(", ", missing)}.");
    }

    private void ReadRow(int line)
    {
        if (_malformed.Remove(line))
        {
            _errors.Add(new(line, null, "ROW_MALFORMED", "A quotation mark stands where none can."));
            return;
        }

        if (_csv.FieldCount != _csv.Headers.Count)
        {
            _errors.Add(new(line, null, "ROW_MALFORMED", $"The row has {_csv.FieldCount} fields, the header {_csv.Headers.Count}."));
            return;
        }

        if (Columns.Select(column => Flaw(line, column.Name)).FirstOrDefault(flaw => flaw is not null) is { } wrong)
        {
            _errors.Add(wrong);
            return;
        }

        _values.Add((line, new(
            Text("question"), (int)Whole("wave")!, Text("area"), (int)Whole("respondents")!, Measure()!.Value, Number("value")!.Value, Number("low")!.Value, Number("high")!.Value, Text("source"))));
    }

    private RowError? Flaw(int line, string column)
    {
        var text = Text(column);
        return string.IsNullOrWhiteSpace(text) ? new(line, column, "VALUE_MISSING", "The value is missing.")
            : text.Contains('\uFFFD') ? new(line, column, "TEXT_NOT_UTF8", "The text is not UTF-8.")
            : text.Any(char.IsControl) ? new(line, column, "TEXT_HAS_CONTROL_CHARACTER", "The text has a control character, such as a tab.")
            : column is "wave" or "respondents" && Whole(column) is null ? new(line, column, "NUMBER_INVALID", $"\"{text}\" is no whole number.")
            : column is "value" or "low" or "high" && Number(column) is null ? new(line, column, "NUMBER_INVALID", $"\"{text}\" is no number such as 6.5.")
            : column is "measure" && Measure() is null ? new(line, column, "CODE_UNKNOWN", $"\"{text}\" is none of {string.Join(", ", Enum.GetValues<SurveyMeasure>().Select(CodeName.Of))}.")
            : null;
    }

    private string Text(string column) => _csv.GetString(column) ?? "";

    private int? Whole(string column) => int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private decimal? Number(string column) =>
        decimal.TryParse(Text(column), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private SurveyMeasure? Measure() => Enum.GetValues<SurveyMeasure>().Where(measure => CodeName.Of(measure) == Text("measure")).Select(measure => (SurveyMeasure?)measure).FirstOrDefault();
}
