using System.Runtime.InteropServices;

namespace Casework.TransparencyLog;

/// <summary>A Merkle tree that grows: keeps its right edge in memory and gives out tiles to store.</summary>
/// <remarks>Not for several threads at once.</remarks>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1"/>
public sealed class TiledTree
{
    // The partial tile of each level, and of level 0 upwards as many levels as there are.
    private readonly List<List<Digest>> _edge = [];
    private readonly Dictionary<(int Level, long Index), Tile> _changed = [];

    public long Size { get; private set; }

    public TreeHead Head => new(Size, Root());

    /// <summary>The tree of that size, from its tiles.</summary>
    /// <exception cref="TileMissingException">A tile of its right edge is not there or has another width.</exception>
    public static async ValueTask<TiledTree> Load(long size, ReadTile read, CancellationToken cancel)
    {
        var tree = new TiledTree { Size = size };
        for (var hashes = size; hashes > 0; hashes /= TileId.FullWidth)
        {
            var width = (int)(hashes % TileId.FullWidth);
            tree._edge.Add(width == 0 ? [] : [.. (await Tile.Read(new TileId(tree._edge.Count, hashes / TileId.FullWidth, width), read, cancel)).Hashes]);
        }

        return tree;
    }

    public void Append(ReadOnlySpan<byte> entry) => Append(Digest.OfLeaf(entry));

    /// <param name="leaf">As <see cref="Digest.OfLeaf"/> makes it.</param>
    public void Append(in Digest leaf)
    {
        Size++;
        var hash = leaf;
        for (var level = 0; ; level++)
        {
            if (_edge.Count == level)
                _edge.Add([]);
            var hashes = _edge[level];
            hashes.Add(hash);
            Changed(level, hashes);
            if (hashes.Count < TileId.FullWidth)
                return;
            hash = Subtrees.Root(CollectionsMarshal.AsSpan(hashes));
            _edge[level] = [];
        }
    }

    /// <summary>The tiles that came or grew since the last time, each as it is now.</summary>
    public IReadOnlyList<Tile> TakeChanges()
    {
        var changes = _changed.Values.OrderBy(tile => tile.Id.Level).ThenBy(tile => tile.Id.Index).ToList();
        _changed.Clear();
        return changes;
    }

    private void Changed(int level, List<Digest> hashes)
    {
        var index = ((Size - 1) >> (TileId.Height * level)) / TileId.FullWidth;
        _changed[(level, index)] = new Tile(new TileId(level, index, hashes.Count), hashes);
    }

    private Digest Root()
    {
        Digest? root = null;
        foreach (var hashes in _edge)
        {
            // From the right: the smallest complete subtrees first.
            for (var end = hashes.Count; end > 0;)
            {
                var width = end & -end;
                var subtree = Subtrees.Root(CollectionsMarshal.AsSpan(hashes)[(end - width)..end]);
                root = root is { } right ? Digest.OfNode(subtree, right) : subtree;
                end -= width;
            }
        }

        return root ?? Digest.OfNothing;
    }
}
