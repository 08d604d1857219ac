namespace Casework.TransparencyLog;

/// <summary>Reads a tile's bytes; null when it is not there. A wider tile of the same place may be given instead.</summary>
public delegate ValueTask<ReadOnlyMemory<byte>?> ReadTile(TileId tile, CancellationToken cancel);

/// <summary>Neighbouring hashes of one level.</summary>
public sealed class Tile
{
    private readonly IReadOnlyList<Digest> _hashes;

    internal Tile(TileId id, IReadOnlyList<Digest> hashes) => (Id, _hashes) = (id, hashes);

    public TileId Id { get; }

    public IEnumerable<Digest> Hashes => _hashes.Take(Id.Width);

    /// <summary>One hash after the other: 32 bytes for each.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Id.Width * Digest.Size];
        for (var i = 0; i < Id.Width; i++)
            _hashes[i].CopyTo(bytes.AsSpan(i * Digest.Size));
        return bytes;
    }

    internal Digest this[int index] => _hashes[index];

    /// <summary>The root over some of its hashes.</summary>
    internal Digest Root(int start, int width)
    {
        Span<Digest> roots = stackalloc Digest[TileId.FullWidth];
        for (var i = 0; i < width; i++)
            roots[i] = _hashes[start + i];
        return Subtrees.Root(roots[..width]);
    }

    /// <exception cref="TileMissingException">It is not there, or is too narrow.</exception>
    internal static async ValueTask<Tile> Read(TileId id, ReadTile read, CancellationToken cancel)
    {
        if (await read(id, cancel) is not { } bytes || bytes.Length % Digest.Size != 0 || bytes.Length < id.Width * Digest.Size)
            throw new TileMissingException(id);
        var hashes = new Digest[id.Width];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = new Digest(bytes.Span.Slice(i * Digest.Size, Digest.Size));
        return new Tile(id, hashes);
    }
}
