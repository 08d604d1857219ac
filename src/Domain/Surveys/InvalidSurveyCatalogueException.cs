namespace Casework.Domain.Surveys;

/// <summary>The catalogue of questions cannot be used. The server does not start with it.</summary>
public sealed class InvalidSurveyCatalogueException(string file, string place, string problem)
    : Exception($"{file}: {place} {problem}.")
{
    /// <summary>The field with its place, for example "questions[1].code".</summary>
    public string Field => place;
}
