namespace Casework.TransparencyLog;

/// <summary>
/// Reads a stored tree: roots and proofs for any size up to its own, each from a few tiles. Tiles that were read are kept, so one reader
/// serves one question or a few, and not for ever.
/// </summary>
/// <param name="size">Leaves of the stored tree.</param>
public sealed class TreeReader(long size, ReadTile read)
{
    private readonly Dictionary<TileId, Tile> _tiles = [];

    /// <summary>The tree as it was with so many leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There were never so many.</exception>
    /// <exception cref="TileMissingException"/>
    public async ValueTask<TreeHead> HeadAt(long leaves, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaves);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leaves, size);
        return leaves == 0 ? TreeHead.OfNothing : new TreeHead(leaves, await Root(0, leaves, cancel));
    }

    /// <summary>That a leaf is in the tree of so many leaves.</summary>
    /// <param name="index">The leaf's place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf in it, or no such tree.</exception>
    /// <exception cref="TileMissingException"/>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.1"/>
    public async ValueTask<InclusionProof> Inclusion(long index, long leaves, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leaves, size);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves);
        var path = new List<Digest>();
        for (var (start, end) = (0L, leaves); end - start > 1;)
        {
            var middle = start + Subtrees.Split(end - start);
            path.Add(index < middle ? await Root(middle, end, cancel) : await Root(start, middle, cancel));
            (start, end) = index < middle ? (start, middle) : (middle, end);
        }

        path.Reverse();
        return new InclusionProof(index, path);
    }

    /// <summary>That the tree of more leaves begins with all of the tree of fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tree, or the older one is empty or larger.</exception>
    /// <exception cref="TileMissingException"/>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.1"/>
    public async ValueTask<ConsistencyProof> Consistency(long older, long newer, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(newer, size);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(older);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, newer);
        var path = new List<Digest>();
        var (start, end) = (0L, newer);
        while (older < end)
        {
            var middle = start + Subtrees.Split(end - start);
            path.Add(older <= middle ? await Root(middle, end, cancel) : await Root(start, middle, cancel));
            (start, end) = older <= middle ? (start, middle) : (middle, end);
        }

        if (start > 0)
            path.Add(await Root(start, end, cancel));
        path.Reverse();
        return new ConsistencyProof(path);
    }

    /// <summary>The root over leaves from start to before end, which lie as a subtree of the tree does.</summary>
    private async ValueTask<Digest> Root(long start, long end, CancellationToken cancel)
    {
        var leaves = end - start;
        if (long.IsPow2(leaves))
            return await Complete((int)long.Log2(leaves), start / leaves, cancel);
        var middle = start + Subtrees.Split(leaves);
        return Digest.OfNode(await Root(start, middle, cancel), await Root(middle, end, cancel));
    }

    /// <param name="level">In the tree, of which every eighth is stored.</param>
    private async ValueTask<Digest> Complete(int level, long index, CancellationToken cancel)
    {
        var (tiled, within) = (level / TileId.Height, level % TileId.Height);
        var first = index << within;
        var tile = await Tile(tiled, first / TileId.FullWidth, cancel);
        return tile.Root((int)(first % TileId.FullWidth), 1 << within);
    }

    private async ValueTask<Tile> Tile(int level, long index, CancellationToken cancel)
    {
        var hashes = (size >> (TileId.Height * level)) - (index * TileId.FullWidth);
        var id = new TileId(level, index, (int)Math.Min(hashes, TileId.FullWidth));
        if (!_tiles.TryGetValue(id, out var tile))
            _tiles[id] = tile = await TransparencyLog.Tile.Read(id, read, cancel);
        return tile;
    }
}
