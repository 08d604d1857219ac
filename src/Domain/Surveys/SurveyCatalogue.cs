using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Casework.Domain.Surveys;

/// <summary>Which questions there are, and areas that are wider than any association.</summary>
public sealed partial record SurveyCatalogue(string Source, IReadOnlyList<SurveyQuestion> Questions, IReadOnlyList<WiderArea> WiderAreas)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };

    /// <returns>Null when there is none of that code.</returns>
    public SurveyQuestion? Question(string code) => Questions.FirstOrDefault(question => question.Code == code);

    /// <exception cref="InvalidSurveyCatalogueException">The file is malformed, or its parts contradict each other.</exception>
    public static SurveyCatalogue Parse(string file, string json)
    {
        try
        {
            var catalogue = JsonSerializer.Deserialize<SurveyCatalogue>(json, Json) ?? throw new InvalidSurveyCatalogueException(file, "The file", "is empty");
            Check(file, catalogue);
            return catalogue;
        }
        catch (JsonException broken)
        {
            throw new InvalidSurveyCatalogueException(file, $"{broken.Path}", "is not what a catalogue of questions has there");
        }
    }

    private static void Check(string file, SurveyCatalogue catalogue)
    {
        void Refuse(bool wrong, string place, string problem)
        {
            if (wrong)
                throw new InvalidSurveyCatalogueException(file, place, problem);
        }

        Refuse(catalogue.Questions.Count == 0, "questions", "is empty");
        for (var i = 0; i < catalogue.Questions.Count; i++)
        {
            var question = catalogue.Questions[i];
            Refuse(!Code().IsMatch(question.Code), $"questions[{i}].code", "is no code");
            Refuse(catalogue.Questions.Take(i).Any(other => other.Code == question.Code), $"questions[{i}].code", "stands twice");
            Refuse(question.Lowest >= question.Highest, $"questions[{i}].highest", "is not above the lowest");
            Refuse(question.Measure is SurveyMeasure.Share && (question.Lowest, question.Highest) != (0, 100), $"questions[{i}].highest", "is not a hundred per cent");
            Refuse(question.LeastRespondents < 1, $"questions[{i}].leastRespondents", "is not above 0");
        }

        for (var i = 0; i < catalogue.WiderAreas.Count; i++)
        {
            // Three digits and more are associations, eight a municipality.
            Refuse(catalogue.WiderAreas[i].Code.Length != 2, $"widerAreas[{i}].code", "is neither a Land nor the whole country");
            Refuse(catalogue.WiderAreas.Take(i).Any(other => other.Code == catalogue.WiderAreas[i].Code), $"widerAreas[{i}].code", "stands twice");
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9_]*$")]
    private static partial Regex Code();
}

/// <summary>A Land, or the whole country.</summary>
/// <param name="Code">The official key of the Land, two digits, or DE.</param>
public sealed record WiderArea(string Code, string Name);
