using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Casework.Api.Tests.Codes;

/// <summary>The rows of docs/glossary.md.</summary>
internal static partial class Glossary
{
    public static IReadOnlyList<Row> Rows { get; } = [.. File.ReadLines(Path()).Where(line => line.StartsWith('|')).Select(Read).Where(row => row.German is not "German" && !row.German.StartsWith('-'))];

    /// <param name="Names">What stands in the second column, without its quotation marks.</param>
    public sealed record Row(string German, IReadOnlyList<string> Names, string Meaning, string Source)
    {
        /// <summary>Each term of the first column, without what stands in brackets.</summary>
        public IEnumerable<string> Terms => Brackets().Replace(German, "").Split(',', StringSplitOptions.TrimEntries);

        /// <summary>The norms, without topics of rule files and remarks.</summary>
        public string Norms => Remarks().Replace(Source, "").Trim(' ', ',', ':');
    }

    private static Row Read(string line)
    {
        // Behind the last bar nothing stands.
        var cells = line.Split('|', StringSplitOptions.TrimEntries)[1..^1];
        return new(cells[0], [.. Quoted().Matches(cells[1]).Select(match => match.Groups[1].Value)], cells[2], cells[3]);
    }

    private static string Path([CallerFilePath] string here = "") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "glossary.md");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"`[^`]+`( and the other Länder)?|\*unverified\*|working rule|in spirit|by analogy|e\.g\..*")]
    private static partial Regex Remarks();
}
