using Casework.Api.Composition;
using Casework.Api.Releases;
using Casework.Domain.Surveys;

namespace Casework.Api.Surveys;

/// <summary>The catalogue of questions this program was built with, from <c>schema/surveys</c>.</summary>
internal static class SurveysOfTheHouse
{
    /// <exception cref="InvalidSurveyCatalogueException">The file is malformed, or its parts contradict each other.</exception>
    public static SurveyCatalogue Catalogue { get; } = EmbeddedFiles.Under("surveys/").Select(file => SurveyCatalogue.Parse(file.Name, file.Text)).Single();

    public static SurveyAreas Areas { get; } = new(Catalogue, SchemasOfTheHouse.All);
}
