using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Casework.EndToEnd.Browser;

/// <summary>What stands in a PDF that Chromium has printed: its fonts say which letter each glyph is.</summary>
internal static partial class PrintedPage
{
    /// <returns>The text of each page's drawing, glyph by glyph.</returns>
    public static IReadOnlyList<string> Texts(byte[] pdf)
    {
        var file = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-", file, StringComparison.Ordinal);
        var objects = Objects().Matches(file).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var fonts = objects.Where(one => ToUnicode().IsMatch(one.Value)).ToDictionary(one => one.Key, one => Letters(Inflated(objects[ToUnicode().Match(one.Value).Groups[1].Value])));
        return [.. objects.Values.Where(one => one.Contains("stream", StringComparison.Ordinal)).Select(Inflated).Where(drawing => drawing.Contains(" Tf", StringComparison.Ordinal)).Select(drawing => Text(drawing, fonts))];
    }

    private static string Text(string drawing, Dictionary<string, Dictionary<int, string>> fonts)
    {
        var text = new StringBuilder();
        var letters = new Dictionary<int, string>();
        foreach (Match match in Shown().Matches(drawing))
        {
            if (match.Groups["font"].Success)
                letters = fonts.GetValueOrDefault(match.Groups["font"].Value, []);
            else
                text.Append(string.Concat(match.Groups["glyphs"].Value.Chunk(4).Select(glyph => letters.GetValueOrDefault(Number(new string(glyph)), ""))));
        }

        // Letters that a font draws as one.
        return text.Replace("\uFB00", "ff").Replace("\uFB01", "fi").Replace("\uFB02", "fl").ToString();
    }

    private static Dictionary<int, string> Letters(string map)
    {
        var letters = new Dictionary<int, string>();
        foreach (Match one in Single().Matches(map))
            letters[Number(one.Groups[1].Value)] = Letter(one.Groups[2].Value);
        foreach (Match range in Range().Matches(map))
        {
            for (var glyph = Number(range.Groups[1].Value); glyph <= Number(range.Groups[2].Value); glyph++)
                letters[glyph] = char.ConvertFromUtf32(Number(range.Groups[3].Value) + glyph - Number(range.Groups[1].Value));
        }

        return letters;
    }

    private static string Letter(string hexadecimal) => string.Concat(hexadecimal.Chunk(4).Select(unit => (char)Number(new string(unit))));

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Inflated(string @object)
    {
        var from = @object.IndexOf("stream", StringComparison.Ordinal) + "stream".Length;
        from += @object[from] == '\r' ? 2 : 1;
        var bytes = Encoding.Latin1.GetBytes(@object[from..@object.LastIndexOf("endstream", StringComparison.Ordinal)]);
        if (!@object.Contains("/FlateDecode", StringComparison.Ordinal))
            return Encoding.Latin1.GetString(bytes);
        using var inflated = new MemoryStream();
        using (var zip = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress))
            zip.CopyTo(inflated);
        return Encoding.Latin1.GetString(inflated.ToArray());
    }

    [GeneratedRegex(@"(?<=^|\n)(\d+) 0 obj\b(.*?)\nendobj", RegexOptions.Singleline)]
    private static partial Regex Objects();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"/F(?<font>\d+) [\d.]+ Tf|<(?<glyphs>[0-9A-Fa-f]+)>")]
    private static partial Regex Shown();

    [GeneratedRegex(@"(?<=\n)<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>(?=\n)")]
    private static partial Regex Single();

    [GeneratedRegex(@"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")]
    private static partial Regex Range();
}
