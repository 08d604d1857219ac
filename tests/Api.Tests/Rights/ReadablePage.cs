using System.Xml.Linq;

namespace Casework.Api.Tests.Rights;

/// <summary>What axe asks of a page without scripts: language, title, landmarks, headings in order, tables with captions and headers.</summary>
internal static class ReadablePage
{
    public static XElement Check(string html, string language)
    {
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        var page = XDocument.Parse(html["<!DOCTYPE html>\n".Length..]).Root!;
        Assert.Equal(("html", language), (page.Name.LocalName, page.Attribute("lang")?.Value));
        Assert.False(string.IsNullOrWhiteSpace(Assert.Single(page.Descendants("title")).Value));
        Assert.Single(page.Descendants("main"));
        Assert.Single(page.Descendants("h1"));
        var levels = page.Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']).Select(heading => heading.Name.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(page.Descendants("table"), table =>
        {
            Assert.False(string.IsNullOrWhiteSpace(Assert.Single(table.Elements("caption")).Value));
            var headers = table.Elements("thead").Descendants("th").ToList();
            Assert.All(headers, header => Assert.Equal("col", header.Attribute("scope")?.Value));
            Assert.All(table.Elements("tbody").Elements("tr"), row => Assert.Equal(headers.Count, row.Elements("td").Count()));
        });
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "iframe" or "img" or "link");
        return page;
    }
}
