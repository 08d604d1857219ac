using System.Globalization;
using System.Text;
using Casework.Api.Codes;
using Casework.Api.Exports;
using Casework.Api.Rights;
using Casework.Api.Schema;
using Casework.Domain.Releases;

namespace Casework.Api.Releases;

/// <summary>A release as the texts that are published: made once, at its publication, and kept.</summary>
internal static class ReleaseTexts
{
    internal const string LineEnd = "\r\n";

    public static IReadOnlyList<ReleaseDocument> Of(ReleasePaper paper) =>
    [
        new(ReleaseFormat.Json, paper.ToJson()),
        new(ReleaseFormat.Csv, paper.Report is { } report ? ReportTexts.Csv(paper, report) : Csv(paper)),
        new(ReleaseFormat.HtmlDe, Html(paper, LabelLanguage.De)),
        new(ReleaseFormat.HtmlEn, Html(paper, LabelLanguage.En)),
    ];

    private static string Csv(ReleasePaper paper)
    {
        var csv = new StringBuilder("schema,table,period,area,area_name,milestone,share,value,fewer_than,low,high,sigma,measured,guarantee").Append(LineEnd);
        var names = paper.Areas.ToDictionary(area => area.Code, area => area.Name);
        foreach (var figure in paper.Figures)
        {
            foreach (var text in new[] { paper.Schema, CodeName.Of(paper.Table), figure.Period, figure.Area, names[figure.Area], CodeName.Of(figure.Milestone), figure.Share is { } share ? CodeName.Of(share) : "" })
            {
                CsvCell.Write(csv, text);
                csv.Append(',');
            }

            // Numbers are no formulas, whatever their sign.
            csv.Append(CultureInfo.InvariantCulture, $"{figure.Value},{figure.FewerThan},{figure.Low},{figure.High},{figure.Sigma},{figure.Measured},");
            CsvCell.Write(csv, figure.Guarantee);
            csv.Append(LineEnd);
        }

        return csv.ToString();
    }

    private static string Html(ReleasePaper paper, LabelLanguage language)
    {
        var page = new PlainPage(language is LabelLanguage.De ? "de" : "en", $"{Name(paper.Table)} {paper.Period}");
        var confidence = paper.Confidence.ToString("P0", CultureInfo.InvariantCulture);
        page.Paragraph(Say(
            $"Veröffentlicht am {Day(paper.PublishedOn)} nach dem Schema {paper.Schema}. Jede Zahl ist eine gezählte Zahl mit zufälligem Rauschen. So schützt sie jeden einzelnen Menschen, auch dort, wo alle einander kennen. Der Bereich dahinter enthält die wahre Zahl in {confidence} der Fälle.",
            $"Published on {Day(paper.PublishedOn)} under the schema {paper.Schema}. Every figure is a count with random noise. So it protects every single person, even where all know each other. The range behind it holds the true number in {confidence} of cases."));
        var names = paper.Areas.ToDictionary(area => area.Code, area => area);
        if (paper.Report is { } held)
            ReportTexts.Begin(page, paper, held, language);
        foreach (var milestone in paper.Figures.GroupBy(figure => (figure.Milestone, IsStock: figure.Share is not null)))
        {
            var name = paper.Report is not null && milestone.Key.IsStock ? $"{Name(milestone.Key.Milestone)}: {Name(ReleaseTable.YearlyStocks)}" : Name(milestone.Key.Milestone);
            page.Section(name);
            page.Table(
                name,
                [Say("Gebiet", "Area"), Say("Zeitraum", "Period"), .. milestone.Key.IsStock ? new[] { Say("Anteil", "Share") } : [], Say("Zahl", "Figure"), Say("Bereich", "Range")],
                milestone.Select(figure => (IReadOnlyList<string>)
                [
                    names[figure.Area].Name + (names[figure.Area].Municipalities.Count > 1 ? Say(" (mehrere Gemeinden)", " (several municipalities)") : ""),
                    figure.Period,
                    .. figure.Share is { } share ? new[] { Name(share) } : [],
                    figure.FewerThan is { } few ? Say($"weniger als {few}", $"fewer than {few}") : figure.Value.ToString(CultureInfo.InvariantCulture),
                    Say($"{figure.Low} bis {figure.High}", $"{figure.Low} to {figure.High}"),
                ]),
                Say("Keine Zahlen.", "No figures."));
        }

        if (paper.Report is { } report)
            ReportTexts.End(page, report, language);
        page.Section(Say("Was zu wissen ist", "What to know"));
        foreach (var remark in paper.Remarks)
            page.Paragraph(Name(remark));
        page.Paragraph(Say(
            $"Zusage: {paper.Guarantee}; alle Veröffentlichungen zusammen höchstens {Number(paper.LifetimeRho)} je Mensch und Leben. Gebietsgrenzen: {paper.Boundary}. Der Stand des Protokolls, aus dem gezählt wurde, ist verdeckt genannt; Prüfende öffnen ihn: {paper.Checkpoint}. Erwartete Zahlen der Gebiete: {paper.Source}.",
            $"Promise: {paper.Guarantee}; all releases together at most {Number(paper.LifetimeRho)} for each person and life. Boundaries: {paper.Boundary}. The state of the log that was counted from is named blinded; auditors open it: {paper.Checkpoint}. Expected numbers of the areas: {paper.Source}."));
        return page.ToString();

        string Say(string german, string english) => language is LabelLanguage.De ? german : english;

        string Name<TCode>(TCode code) where TCode : struct, Enum => ReleaseNames.Of(code, language);
    }


    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
