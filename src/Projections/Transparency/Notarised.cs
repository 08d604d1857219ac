namespace Casework.Projections.Transparency;

/// <summary>What a step of the notary came to.</summary>
/// <param name="IsLeader">False when another node was at it: then nothing else is known.</param>
/// <param name="Head">The last position in the log.</param>
/// <param name="Size">Leaves in the tree.</param>
/// <param name="Latest">The last checkpoint; null while nothing was signed.</param>
/// <param name="Signed">Whether it was signed by this step.</param>
public sealed record Notarised(bool IsLeader, long Head, long Size, StoredCheckpoint? Latest, bool Signed)
{
    public bool IsBehind => Size < Head;
}
