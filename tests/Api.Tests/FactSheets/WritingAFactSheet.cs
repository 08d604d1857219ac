using Casework.Api.CommandLine;
using Casework.Api.FactSheets;
using Casework.Api.Releases;
using Casework.Api.Schema;
using Casework.Domain.Releases;

namespace Casework.Api.Tests.FactSheets;

public class WritingAFactSheet
{
    private const string Sheet = """
        {
          "title": { "de": "Arbeit", "en": "Work" },
          "fact": { "de": "Es sind {2024 130 FIRST_JOB}.", "en": "They are {2024 130 FIRST_JOB}." },
          "myth": { "de": "Keiner.", "en": "Nobody." },
          "why": { "de": "B1: {2024-Q1 130 LANGUAGE_B1}, {2024 130 FIRST_JOB REACHED}.", "en": "B1: {2024-Q1 130 LANGUAGE_B1}, {2024 130 FIRST_JOB REACHED}." },
          "conclusion": { "de": "Also {2024 130 FIRST_JOB}.", "en": "So {2024 130 FIRST_JOB}." }
        }
        """;

    private static readonly IReadOnlyList<ReleasePaper> Releases =
    [
        Paper(ReleaseTable.QuarterlyFlows, "2024-Q1", Figure(Milestone.LanguageB1, "2024-Q1", 12)),
        Paper(ReleaseTable.YearlyFlows, "2024", Figure(Milestone.FirstJob, "2024", 120), Figure(Milestone.LanguageB1, "2024-Q1", 9, fewerThan: 20)),
        Paper(ReleaseTable.YearlyStocks, "2024", Figure(Milestone.FirstJob, "2024", 800, StockShare.Reached)),
    ];

    [Fact]
    public void Puts_released_figures_with_their_ranges_in_as_they_were_revised_last()
    {
        Assert.Equal(
            ["Arbeit", "Es sind etwa 120 (115 bis 125).", "Keiner.", "B1: weniger als 20, etwa 800 (795 bis 805).", "Also etwa 120 (115 bis 125)."],
            FactSheet.Parse(Sheet).Written(LabelLanguage.De, Releases));
        Assert.Equal("B1: fewer than 20, about 800 (795 to 805).", FactSheet.Parse(Sheet).Written(LabelLanguage.En, Releases)[3]);
    }

    [Theory]
    [InlineData("Nobody.", "Only 3.", "FACT_SHEET_NUMBER_NOT_RELEASED", "Myth")]
    [InlineData("Nobody.", "{2024 13003000 FIRST_JOB 7}", "FACT_SHEET_NUMBER_NOT_RELEASED", "Myth")]
    [InlineData("{2024 130 FIRST_JOB}", "{2023 130 FIRST_JOB}", "FACT_SHEET_FIGURE_NOT_RELEASED", "Fact")]
    [InlineData("{2024 130 FIRST_JOB}", "{2024 131 FIRST_JOB}", "FACT_SHEET_FIGURE_NOT_RELEASED", "Fact")]
    [InlineData("{2024 130 FIRST_JOB}", "{2024 130 NO_SUCH}", "FACT_SHEET_FIGURE_NOT_RELEASED", "Fact")]
    [InlineData("{2024 130 FIRST_JOB REACHED}", "{2024 130 FIRST_JOB NOBODY}", "FACT_SHEET_FIGURE_NOT_RELEASED", "Why")]
    public void Refuses_a_number_that_was_not_released(string cited, string instead, string code, string part)
    {
        var refused = Assert.Throws<VerbFailedException>(() => FactSheet.Parse(Sheet.Replace(cited, instead, StringComparison.Ordinal)).Written(LabelLanguage.En, Releases));
        Assert.Equal(code, refused.Code);
        Assert.StartsWith(part, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"myth\"", "\"mith\"")]
    [InlineData("\"de\": \"Keiner.\", ", "")]
    [InlineData("{", "")]
    public void Refuses_a_file_that_is_none(string text, string instead)
    {
        var at = Sheet.IndexOf(text, StringComparison.Ordinal);
        var refused = Assert.Throws<VerbFailedException>(() => FactSheet.Parse(Sheet.Remove(at, text.Length).Insert(at, instead)));
        Assert.Equal("FACT_SHEET_MALFORMED", refused.Code);
        Assert.Contains("is not what a fact sheet is", refused.Message, StringComparison.Ordinal);
    }

    private static ReleasePaper Paper(ReleaseTable table, string period, params PaperFigure[] figures) =>
        new("id", "CR-1", table, period, new(2025, 2, 1), "ZCDP(0.1)", 0.1m, 0.5m, 0.9, "boundary", "source", "checkpoint", [new("130", "Association", ["13003000"])], figures, []);

    private static PaperFigure Figure(Milestone milestone, string period, int value, StockShare? share = null, int? fewerThan = null) =>
        new("130", milestone, share, period, value, value, 3, value - 5, value + 5, fewerThan, "ZCDP(0.05)");
}
