namespace Casework.Projections;

/// <summary>Something that two files of one person would share.</summary>
public sealed record DuplicateKey(Guid PathwayId, long Key);
