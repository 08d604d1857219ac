namespace Casework.Domain.Releases;

/// <summary>A release schema cannot be used. The server does not start with it.</summary>
public sealed class InvalidReleaseSchemaException(string file, string place, string problem, string code = InvalidReleaseSchemaException.Malformed)
    : Exception($"{file}: {place} {problem}.")
{
    public const string Malformed = "RELEASE_SCHEMA_INVALID";

    /// <summary>Of children, health and complaints it asks for more than whole associations and years.</summary>
    public const string TooFine = "RELEASE_SCHEMA_TOO_FINE";

    public string File => file;

    /// <summary>The field with its place, for example "flows[1].year".</summary>
    public string Field => place;

    public string Problem => problem;

    public string Code => code;
}
