using System.Text.RegularExpressions;

namespace Casework.Architecture.Tests;

/// <summary>
/// A file <c>docs/*-evidence.md</c>: rows of what is demanded, by which code it is refused or flagged, and which tests show it. In code spans,
/// <c>Class.A_claim</c> is a test, as <c>Class</c> is where tests are named, and <c>SCREAMING_CASE</c> a code; everything else is read by people alone.
/// </summary>
internal static partial class EvidenceFile
{
    /// <summary>What a row says whose demand no test shows, and then why.</summary>
    public const string DataOnly = "Data only";

    private const string Proof = "Shown by";

    public static IEnumerable<string> Tests(string text) => Spans(text).Where(span => Test().IsMatch(span)).Concat(Rows(text).SelectMany(row => TestsOf(row.Proof)));

    public static IEnumerable<string> Codes(string text) => Spans(text).Where(span => Code().IsMatch(span));

    /// <summary>The rows of tables with a column "Shown by" that name no test there and do not say that there is only data.</summary>
    public static IEnumerable<string> Unproven(string text) => Rows(text).Where(row => !TestsOf(row.Proof).Any() && !row.Proof.StartsWith(DataOnly, StringComparison.Ordinal)).Select(row => row.Line);

    /// <summary>The first cells of the rows of those tables.</summary>
    public static IEnumerable<string> Names(string text) => Rows(text).Select(row => row.Name);

    private static IEnumerable<(string Line, string Name, string Proof)> Rows(string text)
    {
        var column = -1;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (!line.StartsWith('|'))
            {
                column = -1;
                continue;
            }

            var cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToList();
            if (cells.Contains(Proof))
                column = cells.IndexOf(Proof);
            else if (column >= 0 && !cells.TrueForAll(Rule().IsMatch))
                yield return (line, cells[0], cells.ElementAtOrDefault(column) ?? "");
        }
    }

    private static IEnumerable<string> TestsOf(string proof) => Spans(proof).Where(span => Test().IsMatch(span) || TestClass().IsMatch(span));

    private static IEnumerable<string> Spans(string text) => Span().Matches(text).Select(span => span.Groups[1].Value);

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"^[A-Z]\w*\.[A-Z][A-Za-z0-9]*_\w+$")]
    private static partial Regex Test();

    [GeneratedRegex("^[A-Z][A-Z0-9]*[a-z][A-Za-z0-9]*$")]
    private static partial Regex TestClass();

    [GeneratedRegex("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex("^:?-+:?$")]
    private static partial Regex Rule();
}
