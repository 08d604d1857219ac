using Casework.Domain.Releases;

namespace Casework.Domain.Surveys;

/// <summary>What figures of surveys may be about: associations as releases know them, Länder and the whole country. Nothing finer.</summary>
public sealed record SurveyAreas(SurveyCatalogue Catalogue, ReleaseSchemas Schemas)
{
    private const int MunicipalityKeyLength = 8;

    /// <returns>Null for what is none in that year.</returns>
    public string? Name(string code, int year) =>
        Catalogue.WiderAreas.FirstOrDefault(area => area.Code == code)?.Name ?? Geographies(year).SelectMany(geography => geography.Wholes).FirstOrDefault(area => area.Code == code)?.Name;

    /// <summary>Whether it is a municipality, or a part of an association.</summary>
    public bool IsTooFine(string code, int year) =>
        (code.Length == MunicipalityKeyLength && code.All(char.IsAsciiDigit)) || Geographies(year).SelectMany(geography => geography.Areas).Any(area => area.Code == code);

    private IEnumerable<Geography> Geographies(int year) => Schemas.All.Select(schema => schema.GeographyOf(new ReportPeriod(year))).OfType<Geography>();
}
