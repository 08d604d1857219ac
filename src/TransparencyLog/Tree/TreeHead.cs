namespace Casework.TransparencyLog;

/// <summary>A tree as it was at some time.</summary>
/// <param name="Size">Its leaves.</param>
public readonly record struct TreeHead(long Size, Digest Root)
{
    public static TreeHead OfNothing { get; } = new(0, Digest.OfNothing);
}
