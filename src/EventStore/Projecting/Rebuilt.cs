namespace Casework.EventStore.Projecting;

/// <summary>A rebuild that came to its end.</summary>
/// <param name="Through">Its rows hold the log up to here.</param>
/// <param name="Events">Folded by this run.</param>
/// <param name="PartsTakenOver">Parts that an earlier run had done before it was stopped, of <paramref name="PartsInAll"/>.</param>
/// <param name="Swap">How long readers of the table may have waited.</param>
public sealed record Rebuilt(string Projection, int Version, long Through, long Events, int PartsTakenOver, int PartsInAll, TimeSpan Elapsed, TimeSpan Swap)
{
    /// <summary>Events per second.</summary>
    public double Speed => Elapsed > TimeSpan.Zero ? Events / Elapsed.TotalSeconds : 0;
}
