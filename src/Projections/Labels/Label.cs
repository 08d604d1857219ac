namespace Casework.Projections;

/// <summary>A name for people.</summary>
/// <param name="De">German.</param>
/// <param name="En">English.</param>
public sealed record Label(string De, string En);
