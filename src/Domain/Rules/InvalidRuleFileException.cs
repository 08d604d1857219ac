namespace Casework.Domain.Rules;

/// <summary>A rule file cannot be used. The server does not start with it.</summary>
public sealed class InvalidRuleFileException(string file, string place, string problem)
    : Exception($"{file}: {place} {problem}.")
{
    public string File => file;

    /// <summary>The field with its place, for example "[1].validTo".</summary>
    public string Field => place;

    public string Problem => problem;
}
