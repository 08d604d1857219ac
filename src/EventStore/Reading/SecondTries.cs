using System.Diagnostics;

namespace Casework.EventStore;

/// <summary>
/// Decides when a group of reads has taken so unusually long that it is worth asking another connection too; the first answer
/// counts. At most one group in twenty, so that a database that is slow for everybody is not asked for more still.
/// </summary>
/// <seealso href="https://research.google/pubs/the-tail-at-scale/">Dean and Barroso, The Tail at Scale (2013): hedged requests</seealso>
internal sealed class SecondTries
{
    // In units of a group: each that is done earns a twentieth of a second try.
    private const double Earned = 0.05;
    private const double MostSaved = 4;
    private const double Unusual = 3;
    private const double Weight = 0.05;
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(2);

    private readonly Lock _gate = new();
    private double _saved;
    private double _usual;

    /// <summary>How long a group may take before it is late; null while nothing is known or saved.</summary>
    public TimeSpan? Patience()
    {
        lock (_gate)
        {
            if (_saved < 1)
                return null;
            var patience = TimeSpan.FromSeconds(_usual * Unusual);
            return patience < Least ? Least : patience;
        }
    }

    /// <summary>Whether a late group may be asked for once more; it is then taken to be.</summary>
    public bool Take()
    {
        lock (_gate)
        {
            if (_saved < 1)
                return false;
            _saved--;
            return true;
        }
    }

    /// <summary>A group was answered.</summary>
    /// <param name="started">By <see cref="Stopwatch.GetTimestamp"/>.</param>
    public void Note(long started)
    {
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        lock (_gate)
        {
            _usual = _usual == 0 ? seconds : _usual + (Weight * (seconds - _usual));
            _saved = Math.Min(_saved + Earned, MostSaved);
        }
    }
}
