namespace Casework.EventStore.Projecting;

/// <summary>How far a rebuild is.</summary>
/// <param name="Events">Folded so far by this run.</param>
/// <param name="Parts">Parts done, of <paramref name="PartsInAll"/>.</param>
/// <param name="PartsTakenOver">Those of them that an earlier run had done.</param>
public sealed record RebuildProgress(string Projection, long Events, int Parts, int PartsInAll, TimeSpan Elapsed, int PartsTakenOver = 0)
{
    /// <summary>Events per second so far.</summary>
    public double Speed => Elapsed > TimeSpan.Zero ? Events / Elapsed.TotalSeconds : 0;

    /// <summary>Guessed from the parts done by this run; null before the first.</summary>
    public TimeSpan? Left => Parts == PartsTakenOver ? null : Elapsed * ((double)(PartsInAll - Parts) / (Parts - PartsTakenOver));
}
