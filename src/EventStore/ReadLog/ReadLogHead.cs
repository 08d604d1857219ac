namespace Casework.EventStore.ReadLog;

/// <summary>A block of the read log, which stands for all before it.</summary>
/// <param name="Entries">All up to its end.</param>
/// <param name="Link">As <see cref="ReadDigest.OfLink"/> makes it.</param>
public sealed record ReadLogHead(long Block, long Entries, byte[] Link)
{
    public bool Equals(ReadLogHead? other) => other is not null && (Block, Entries) == (other.Block, other.Entries) && Link.AsSpan().SequenceEqual(other.Link);

    public override int GetHashCode() => HashCode.Combine(Block, Entries);
}
