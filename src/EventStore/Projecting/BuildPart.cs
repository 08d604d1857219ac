namespace Casework.EventStore.Projecting;

/// <summary>A run of the log, or of streams in key order up to a position, after the first bound and up to the second.</summary>
/// <param name="Number">Its place among the parts of a build, from 0.</param>
internal sealed record BuildPart(int Number, long AfterPosition, long ThroughPosition, StreamKey? AfterStream = null, StreamKey? ThroughStream = null)
{
    /// <summary>The log from its first event to a head, in parts of so many positions.</summary>
    public static IReadOnlyList<BuildPart> OfPositions(long head, int each) =>
        [.. Enumerable.Range(0, (int)((head + each - 1) / each)).Select(i => new BuildPart(i, (long)i * each, Math.Min((i + 1L) * each, head)))];
}
