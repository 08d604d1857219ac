namespace Casework.Projections.Transparency;

/// <summary>A checkpoint is malformed, or no known key has signed it.</summary>
public sealed class CheckpointUntrustedException(string what) : Exception(what);
