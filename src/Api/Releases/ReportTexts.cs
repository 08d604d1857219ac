using System.Globalization;
using System.Text;
using Casework.Api.Codes;
using Casework.Api.Exports;
using Casework.Api.Rights;
using Casework.Api.Schema;
using Casework.Api.Surveys;

namespace Casework.Api.Releases;

/// <summary>What only an annual report has: what was achieved, what surveys say, who volunteers, and which releases it repeats.</summary>
internal static class ReportTexts
{
    public static string Csv(ReleasePaper paper, PaperReport report)
    {
        var csv = new StringBuilder("section,period,area,area_name,indicator,share,value,fewer_than,low,high,sigma,respondents,source,guarantee").Append(ReleaseTexts.LineEnd);
        var names = paper.Areas.ToDictionary(area => area.Code, area => area.Name);
        foreach (var figure in paper.Figures)
        {
            Texts(csv, "RELEASED", figure.Period, figure.Area, names[figure.Area], CodeName.Of(figure.Milestone), figure.Share is { } share ? CodeName.Of(share) : "");
            csv.Append(CultureInfo.InvariantCulture, $"{figure.Value},{figure.FewerThan},{figure.Low},{figure.High},{figure.Sigma},,");
            Texts(csv, "");
            CsvCell.Write(csv, figure.Guarantee);
            csv.Append(ReleaseTexts.LineEnd);
        }

        foreach (var reached in report.Announcements)
        {
            Texts(csv, "REACHED", reached.To, reached.Area, names[reached.Area], CodeName.Of(reached.Milestone), "");
            csv.Append(CultureInfo.InvariantCulture, $"{reached.AtLeast},,,,,,");
            Texts(csv, $"{reached.From} to {reached.To}");
            CsvCell.Write(csv, "");
            csv.Append(ReleaseTexts.LineEnd);
        }

        foreach (var (section, figure) in report.Surveys.Select(figure => ("SURVEY", figure)).Concat((report.Volunteers ?? []).Select(figure => ("VOLUNTEERS", figure))))
        {
            Texts(csv, section, $"{figure.Wave}", figure.Area, figure.AreaName, figure.Question, CodeName.Of(figure.Measure));
            csv.Append(CultureInfo.InvariantCulture, $"{figure.Value},,{figure.Low},{figure.High},,{figure.Respondents},");
            Texts(csv, figure.Source);
            CsvCell.Write(csv, figure.Guarantee);
            csv.Append(ReleaseTexts.LineEnd);
        }

        return csv.ToString();
    }

    /// <summary>What comes before the figures.</summary>
    public static void Begin(PlainPage page, ReleasePaper paper, PaperReport report, LabelLanguage language)
    {
        var names = paper.Areas.ToDictionary(area => area.Code, area => area.Name);
        page.Paragraph(Say(
            language,
            "Dieser Bericht stellt zusammen, was für das Jahr veröffentlicht ist. Neu gezählt ist für ihn nichts.",
            "This report puts together what was published for the year. Nothing was counted for it."));
        page.Section(Say(language, "Was gemeinsam geschafft ist", "What has been achieved together"));
        if (report.Announcements.Count == 0)
            page.Paragraph(Say(language, "Keine runde Zahl ist so sicher erreicht, dass sie sich nennen ließe.", "No round number is reached so certainly that it could be named."));
        foreach (var reached in report.Announcements)
        {
            var years = reached.From == reached.To ? reached.To : Say(language, $"{reached.From} bis {reached.To}", $"{reached.From} to {reached.To}");
            page.Paragraph(Say(
                language,
                $"{names[reached.Area]}: mindestens {reached.AtLeast}: {ReleaseNames.Of(reached.Milestone, language)} ({years}).",
                $"{names[reached.Area]}: at least {reached.AtLeast}: {ReleaseNames.Of(reached.Milestone, language)} ({years})."));
        }
    }

    /// <summary>What comes after them.</summary>
    public static void End(PlainPage page, PaperReport report, LabelLanguage language)
    {
        page.Section(Say(language, "Befragungen", "Surveys"));
        page.Paragraph(Say(
            language,
            "Diese Zahlen haben andere erhoben und veröffentlicht. Sie stammen nicht aus Fallakten, und für sie gilt keine der Zusagen dieses Berichts.",
            "Others have collected and published these figures. They come from no case file, and none of this report's promises holds for them."));
        Figures(page, Say(language, "Befragungen", "Surveys"), report.Surveys, language, Say(language, "Für dieses Jahr liegt keine Befragung vor.", "There is no survey of this year."));
        page.Section(Say(language, "Ehrenamt", "Volunteers"));
        Figures(
            page, Say(language, "Ehrenamt", "Volunteers"), report.Volunteers ?? [], language,
            Say(language, "Für dieses Jahr hat niemand Zahlen über Ehrenamtliche gemeldet. Das heißt nicht, dass es keine gab.", "Nobody has reported figures on volunteers for this year. That does not mean that there were none."));
        page.Section(Say(language, "Woraus der Bericht besteht", "What the report is made of"));
        page.Table(
            Say(language, "Veröffentlichungen", "Releases"), [Say(language, "Tabelle", "Table"), Say(language, "Zeitraum", "Period"), Say(language, "Kennung", "Id"), "SHA-256 (JSON)"],
            report.Sources.Select(source => (IReadOnlyList<string>)[ReleaseNames.Of(source.Table, language), source.Period, source.Id, source.Sha256]), "");
    }

    private static void Figures(PlainPage page, string caption, IReadOnlyList<SurveyFigureView> figures, LabelLanguage language, string empty) => page.Table(
        caption,
        [Say(language, "Frage", "Question"), Say(language, "Gebiet", "Area"), Say(language, "Zahl", "Figure"), Say(language, "Bereich", "Range"), Say(language, "Befragte", "Respondents"), Say(language, "Quelle", "Source")],
        figures.Select(figure => (IReadOnlyList<string>)
        [
            ReleaseNames.Of("SurveyQuestion", figure.Question, language), figure.AreaName, Number(figure.Value), Say(language, $"{Number(figure.Low)} bis {Number(figure.High)}", $"{Number(figure.Low)} to {Number(figure.High)}"),
            $"{figure.Respondents}", figure.Source,
        ]),
        empty);

    private static void Texts(StringBuilder csv, params IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            CsvCell.Write(csv, text);
            csv.Append(',');
        }
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Say(LabelLanguage language, string german, string english) => language is LabelLanguage.De ? german : english;
}
