using Casework.Api.Commands;
using Casework.Domain.Surveys;

namespace Casework.Api.Surveys;

/// <summary>A figure that others have asked for and published: nothing is promised about who has answered.</summary>
/// <param name="AreaName">As it is called in that year.</param>
internal sealed record SurveyFigureView(
    string Question, SurveyTopic Topic, int Wave, string Area, string AreaName, int Respondents, SurveyMeasure Measure, decimal Value, decimal Low, decimal High, decimal Lowest, decimal Highest,
    string Source, string Guarantee, DateOnly ImportedOn)
{
    public static SurveyFigureView Of(ImportedSurveyValue imported, SurveyAreas areas)
    {
        var value = imported.Value;
        var question = areas.Catalogue.Question(value.Question);
        return new(
            value.Question, question?.Topic ?? SurveyTopic.Trust, value.Wave, value.Area, areas.Name(value.Area, value.Wave) ?? value.Area, value.Respondents, value.Measure, value.Value, value.Low, value.High,
            question?.Lowest ?? value.Low, question?.Highest ?? value.High, value.Source, DisclosureControl.Guarantee.None.ToString()!, Today.Of(imported.ImportedAt));
    }
}
