using System.Text;

namespace Casework.Api.Exports;

/// <summary>A cell of a CSV file (RFC 4180) on one line, which no spreadsheet takes for a formula.</summary>
internal static class CsvCell
{
    // What spreadsheets begin a formula with, in half and full width, and what they skip before it.
    private const string Formula = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    public static void Write(StringBuilder line, string? value)
    {
        var text = value ?? "";
        var isFormula = text.TrimStart(' ', '\u00A0') is [var first, ..] && Formula.Contains(first, StringComparison.Ordinal);
        line.Append('"');
        if (isFormula)
            line.Append('\'');
        foreach (var character in text)
        {
            if (character is '"')
                line.Append("\"\"");
            else
                line.Append(character is '\r' or '\n' or '\0' ? ' ' : character);
        }

        line.Append('"');
    }
}
