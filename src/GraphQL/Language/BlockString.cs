using System.Text;

namespace Casework.GraphQL.Language;

/// <summary>The meaning of a block string.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#BlockStringValue()"/>
internal static class BlockString
{
    /// <summary>Removes the common indentation and the blank lines at both ends.</summary>
    public static string Value(string raw)
    {
        var lines = Lines(raw);
        var indent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var blank = LeadingWhiteSpace(lines[i]);
            if (blank == lines[i].Length)
                continue;
            if (first < 0)
                first = i;
            last = i;
            if (i > 0)
                indent = Math.Min(indent, blank);
        }

        if (first < 0)
            return "";

        var value = new StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first)
                value.Append('\n');
            value.Append(i == 0 ? lines[i] : lines[i].AsSpan(Math.Min(indent, lines[i].Length)));
        }

        return value.ToString();
    }

    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
                continue;
            lines.Add(text[start..i]);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        lines.Add(text[start..]);
        return lines;
    }

    private static int LeadingWhiteSpace(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is ' ' or '\t')
            i++;
        return i;
    }
}
