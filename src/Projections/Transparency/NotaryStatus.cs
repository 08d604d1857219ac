namespace Casework.Projections.Transparency;

/// <summary>How the notary stands, as this node saw it last.</summary>
/// <param name="Size">Leaves in the tree.</param>
/// <param name="Lag">Entries that are recorded and not signed yet.</param>
/// <param name="Latest">The last checkpoint; null while nothing was signed.</param>
/// <param name="Alarm">In what the log is not what was signed of it; null when nothing is wrong.</param>
public sealed record NotaryStatus(long Size, long Lag, StoredCheckpoint? Latest, string? Alarm)
{
    public static NotaryStatus Unknown { get; } = new(0, 0, null, null);
}
