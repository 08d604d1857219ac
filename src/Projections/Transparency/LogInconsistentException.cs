namespace Casework.Projections.Transparency;

/// <summary>The log is not what was signed of it. Nothing more is signed until somebody has looked.</summary>
public sealed class LogInconsistentException(string what) : Exception(what);
