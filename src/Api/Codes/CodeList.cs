using Casework.Projections;

namespace Casework.Api.Codes;

/// <summary>Codes to choose from, in the order of the schema, with their names for people.</summary>
internal sealed record CodeList(string Name, Label Text, IReadOnlyList<CodeView> Codes);

/// <param name="About">What the name alone does not say.</param>
/// <param name="Source">The norm behind it.</param>
internal sealed record CodeView(string Code, Label Text, Label? About, string? Source, string? DeprecationReason)
{
    public bool IsDeprecated => DeprecationReason is not null;
}
