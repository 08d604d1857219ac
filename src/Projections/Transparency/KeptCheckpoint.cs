namespace Casework.Projections.Transparency;

/// <summary>A checkpoint that somebody keeps outside of the database.</summary>
/// <param name="Source">Where it is from, for the report.</param>
/// <param name="Note">The signed note.</param>
public sealed record KeptCheckpoint(string Source, string Note);
