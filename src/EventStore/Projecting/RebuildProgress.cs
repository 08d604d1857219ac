namespace Casework.EventStore.Projecting;

/// <summary>How far a rebuild is.</summary>
/// <param name="Events">Folded so far.</param>
/// <param name="Parts">Parts done, of <paramref name="PartsInAll"/>.</param>
public sealed record RebuildProgress(string Projection, long Events, int Parts, int PartsInAll, TimeSpan Elapsed)
{
    /// <summary>Events per second so far.</summary>
    public double Speed => Elapsed > TimeSpan.Zero ? Events / Elapsed.TotalSeconds : 0;

    /// <summary>Guessed from the parts done; null before the first.</summary>
    public TimeSpan? Left => Parts == 0 ? null : Elapsed * ((double)(PartsInAll - Parts) / Parts);
}
