namespace Casework.EventStore.Entries;

/// <summary>A stored event as an entry of the transparency log. What the spans show is overwritten by the next one.</summary>
public readonly ref struct StoredEntry
{
    /// <summary>The entry's leaf is one less: leaves are counted from 0.</summary>
    public required long Position { get; init; }

    public required Guid EventId { get; init; }

    /// <summary>The municipality, UTF-8.</summary>
    public required ReadOnlySpan<byte> Tenant { get; init; }

    /// <summary>The event's stored name, UTF-8.</summary>
    public required ReadOnlySpan<byte> StoredName { get; init; }

    /// <summary>The canonical bytes, as docs/transparency-log.md lays them down: what is hashed.</summary>
    public required ReadOnlySpan<byte> Bytes { get; init; }
}

/// <summary>Takes one entry after the other, in the order of their positions.</summary>
public delegate void TakeEntry(StoredEntry entry);
