namespace Casework.EventStore.Projecting;

/// <summary>A run of the log, or of streams in key order, after the first bound and up to the second.</summary>
/// <param name="Head">Events after this position are left to the catch-up.</param>
internal sealed record BuildPart(long AfterPosition, long ThroughPosition, StreamKey? AfterStream, StreamKey? ThroughStream, long Head);
