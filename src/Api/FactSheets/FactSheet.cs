using System.Text.Json;
using System.Text.RegularExpressions;
using Casework.Api.Codes;
using Casework.Api.CommandLine;
using Casework.Api.Releases;
using Casework.Api.Schema;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.FactSheets;

/// <summary>
/// Four paragraphs against a myth: the fact, the myth, why it is wrong, and the fact again. Every number in them is a citation of a released figure,
/// <c>{period area MILESTONE}</c>, or of a stock's part, <c>{period area MILESTONE REACHED}</c>; other numbers are refused.
/// </summary>
internal sealed partial record FactSheet(Label Title, Label Fact, Label Myth, Label Why, Label Conclusion)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="VerbFailedException">The file is none.</exception>
    public static FactSheet Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FactSheet>(json, Json) ?? throw new VerbFailedException("FACT_SHEET_MALFORMED", "The file is empty.");
        }
        catch (JsonException malformed)
        {
            throw new VerbFailedException("FACT_SHEET_MALFORMED", $"{(malformed.LineNumber is { } line ? $"Line {line + 1}" : "The file")} is not what a fact sheet is: {malformed.Path}.");
        }
    }

    /// <param name="releases">In the order in which they were published: a figure that was revised is cited as it was revised last.</param>
    /// <returns>The title and the paragraphs, with ranges where figures are cited.</returns>
    /// <exception cref="VerbFailedException">A number is no released one.</exception>
    public IReadOnlyList<string> Written(LabelLanguage language, IReadOnlyList<ReleasePaper> releases) =>
        [.. new[] { (nameof(Title), Title), (nameof(Fact), Fact), (nameof(Myth), Myth), (nameof(Why), Why), (nameof(Conclusion), Conclusion) }
            .Select(part => Written(part.Item1, language is LabelLanguage.De ? part.Item2.De : part.Item2.En, language, releases))];

    private static string Written(string part, string text, LabelLanguage language, IReadOnlyList<ReleasePaper> releases)
    {
        if (Digit().Match(Citation().Replace(text, "")) is { Success: true })
            throw new VerbFailedException("FACT_SHEET_NUMBER_NOT_RELEASED", $"{part} has a number that is no citation of a released figure.");
        return Citation().Replace(text, citation => Range(Find(citation, releases) ?? throw new VerbFailedException("FACT_SHEET_FIGURE_NOT_RELEASED", $"{part} cites {citation.Value}, which was not released."), language));
    }

    private static PaperFigure? Find(Match citation, IReadOnlyList<ReleasePaper> releases)
    {
        var (period, area) = (citation.Groups["period"].Value, citation.Groups["area"].Value);
        if (Code<Milestone>(citation.Groups["milestone"].Value) is not { } milestone)
            return null;
        var share = citation.Groups["share"] is { Success: true, Value: var named } ? Code<StockShare>(named) : null;
        if (citation.Groups["share"].Success && share is null)
            return null;
        return releases.SelectMany(release => release.Figures).LastOrDefault(figure => figure.Period == period && figure.Area == area && figure.Milestone == milestone && figure.Share == share);
    }

    private static string Range(PaperFigure figure, LabelLanguage language) => (figure.FewerThan, language) switch
    {
        ({ } most, LabelLanguage.De) => $"weniger als {most}",
        ({ } most, _) => $"fewer than {most}",
        (null, LabelLanguage.De) => $"etwa {figure.Value} ({figure.Low} bis {figure.High})",
        _ => $"about {figure.Value} ({figure.Low} to {figure.High})",
    };

    private static TCode? Code<TCode>(string name) where TCode : struct, Enum =>
        Enum.GetValues<TCode>().Where(code => CodeName.Of(code) == name).Select(code => (TCode?)code).FirstOrDefault();

    [GeneratedRegex(@"\{(?<period>\d{4}(-Q[1-4])?) (?<area>[\w-]+) (?<milestone>[A-Z0-9_]+)( (?<share>[A-Z_]+))?\}")]
    private static partial Regex Citation();

    // B1 is a name and no number.
    [GeneratedRegex(@"(?<![A-Za-z])\d")]
    private static partial Regex Digit();
}
