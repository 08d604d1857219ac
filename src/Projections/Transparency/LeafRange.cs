using Casework.EventStore.Entries;
using Casework.TransparencyLog;
using Npgsql;

namespace Casework.Projections.Transparency;

/// <summary>Neighbouring entries, hashed from the log and compared with the stored tiles: the part of a verification that is done beside others.</summary>
internal sealed class LeafRange
{
    private readonly Dictionary<long, byte[]> _tiles;
    private readonly bool[] _present;
    private readonly long _notarised;

    private LeafRange(long start, int count, long notarised, Dictionary<long, byte[]> tiles) =>
        (Start, Leaves, _present, _notarised, _tiles) = (start, new Digest[count], new bool[count], notarised, tiles);

    /// <summary>The first leaf.</summary>
    public long Start { get; }

    public Digest[] Leaves { get; }

    public long Entries { get; private set; }

    /// <summary>What is not as it was notarised, by position.</summary>
    public List<LeafFinding> Findings { get; } = [];

    /// <param name="start">The first leaf.</param>
    /// <param name="end">The leaf after the last.</param>
    /// <param name="notarised">Leaves that the stored tiles have.</param>
    public static async Task<LeafRange> Read(NpgsqlDataSource database, long start, long end, long notarised, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        var range = new LeafRange(start, (int)(end - start), notarised, await StoredTiles.Range(connection, 0, start / TileId.FullWidth, (end - 1) / TileId.FullWidth, cancel));
        await EntryReader.Read(connection, start, end, range.Take, cancel);
        await transaction.CommitAsync(cancel);
        range.Missing();
        return range;
    }

    /// <returns>Null when the tiles do not have it.</returns>
    public Digest? Stored(long leaf)
    {
        var offset = (int)(leaf % TileId.FullWidth) * Digest.Size;
        return _tiles.TryGetValue(leaf / TileId.FullWidth, out var hashes) && hashes.Length >= offset + Digest.Size ? new Digest(hashes.AsSpan(offset, Digest.Size)) : null;
    }

    private void Take(StoredEntry entry)
    {
        Entries++;
        var (leaf, place) = (entry.Position - 1, (int)(entry.Position - 1 - Start));
        if (_present[place])
        {
            Findings.Add(new LeafFinding(entry.Position, LeafFault.Doubled, entry.EventId));
            return;
        }

        (_present[place], Leaves[place]) = (true, Digest.OfLeaf(entry.Bytes));
        if (leaf >= _notarised)
            return;
        if (Stored(leaf) is not { } stored)
            Findings.Add(new LeafFinding(entry.Position, LeafFault.WithoutHash, entry.EventId));
        else if (stored != Leaves[place])
            Findings.Add(new LeafFinding(entry.Position, LeafFault.Changed, entry.EventId, stored));
    }

    private void Missing()
    {
        for (var i = 0; i < _present.Length; i++)
        {
            if (!_present[i])
                Findings.Add(new LeafFinding(Start + i + 1, LeafFault.Gone));
        }
    }
}
