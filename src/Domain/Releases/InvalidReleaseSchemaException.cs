namespace Casework.Domain.Releases;

/// <summary>A release schema cannot be used. The server does not start with it.</summary>
public sealed class InvalidReleaseSchemaException(string file, string place, string problem)
    : Exception($"{file}: {place} {problem}.")
{
    public string File => file;

    /// <summary>The field with its place, for example "flows[1].year".</summary>
    public string Field => place;

    public string Problem => problem;
}
