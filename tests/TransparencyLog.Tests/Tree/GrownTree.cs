using System.Globalization;
using System.Text;

namespace Casework.TransparencyLog.Tests.Tree;

/// <summary>A tree with its tiles in memory, and the same tree by the definition of the standard.</summary>
internal sealed class GrownTree
{
    private readonly Dictionary<(int Level, long Index), byte[]> _tiles = [];
    private readonly List<Digest> _leaves = [];

    public GrownTree(int size)
    {
        for (var i = 0; i < size; i++)
            Append(Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture)));
    }

    public TiledTree Tree { get; } = new();

    public IReadOnlyList<Digest> Leaves => _leaves;

    public IEnumerable<TileId> Stored => _tiles.Select(tile => new TileId(tile.Key.Level, tile.Key.Index, tile.Value.Length / Digest.Size));

    public TreeReader Reader => new(Tree.Size, Read);

    public void Append(ReadOnlySpan<byte> entry)
    {
        _leaves.Add(Digest.OfLeaf(entry));
        Tree.Append(entry);
        foreach (var tile in Tree.TakeChanges())
            _tiles[(tile.Id.Level, tile.Id.Index)] = tile.ToBytes();
    }

    public ValueTask<ReadOnlyMemory<byte>?> Read(TileId tile, CancellationToken cancel) =>
        ValueTask.FromResult<ReadOnlyMemory<byte>?>(_tiles.TryGetValue((tile.Level, tile.Index), out var bytes) ? bytes : null);

    public void Lose(TileId tile) => Assert.True(_tiles.Remove((tile.Level, tile.Index)));

    /// <summary>MTH(D[start:end]), word by word.</summary>
    public Digest Root(int start, int end)
    {
        if (end == start)
            return Digest.OfNothing;
        if (end - start == 1)
            return _leaves[start];
        var k = 1;
        while (k * 2 < end - start)
            k *= 2;
        return Digest.OfNode(Root(start, start + k), Root(start + k, end));
    }

    public TreeHead Head(int size) => new(size, Root(0, size));
}
