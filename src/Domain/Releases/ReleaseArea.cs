namespace Casework.Domain.Releases;

/// <summary>Where figures are about: a municipality, the smaller ones of an association together, or a whole association.</summary>
/// <param name="Code">Official key (AGS) of a municipality, else the association's code.</param>
/// <param name="Municipalities">Official keys (AGS), in their order.</param>
public sealed record ReleaseArea(string Code, string Name, IReadOnlyList<string> Municipalities);
