using Casework.Projections;

namespace Casework.Api.Codes;

/// <summary>A list of codes as the files of <c>schema/labels/codes</c> have it.</summary>
/// <param name="Codes">By code; null where the texts stand elsewhere.</param>
internal sealed record ListText(string De, string En, IReadOnlyDictionary<string, CodeText>? Codes = null);

internal sealed record CodeText(string De, string En, string? Source = null, Label? About = null);
