using System.Globalization;
using System.Net;
using System.Text;

namespace Casework.Api.Rights;

/// <summary>A page to read and to print: no script, nothing from elsewhere, headings in their order, tables with captions and headers.</summary>
internal sealed class PlainPage
{
    private const string Style = """
        body{font:1rem/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
        table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:600;padding:.25rem 0}
        th,td{border:1px solid #555;padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:#eee}
        @media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}
        """;

    private readonly StringBuilder _html = new();

    public PlainPage(string language, string title)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        _html.Append(CultureInfo.InvariantCulture, $"<title>{Text(title)}</title>\n<style>{Style}</style>\n</head>\n<body>\n<main>\n<h1>{Text(title)}</h1>\n");
    }

    public PlainPage Section(string heading)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(heading)}</h2>\n");
        return this;
    }

    public PlainPage Paragraph(string text)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<p>{Text(text)}</p>\n");
        return this;
    }

    /// <param name="empty">What is said instead of a table without rows.</param>
    public PlainPage Table(string caption, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows, string empty)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return Paragraph(empty);
        _html.Append(CultureInfo.InvariantCulture, $"<table>\n<caption>{Text(caption)}</caption>\n<thead><tr>");
        foreach (var header in headers)
            _html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text(header)}</th>");
        _html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in all)
        {
            _html.Append("<tr>");
            foreach (var cell in row)
                _html.Append(CultureInfo.InvariantCulture, $"<td>{Text(cell)}</td>");
            _html.Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table>\n");
        return this;
    }

    public override string ToString() => $"{_html}</main>\n</body>\n</html>\n";

    // What XML and HTML cannot hold is not worth breaking a page for.
    private static string Text(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(character => !char.IsControl(character) || character is '\n' or '\t')));
}
