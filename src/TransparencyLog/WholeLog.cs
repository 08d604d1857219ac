namespace Casework.TransparencyLog;

/// <summary>Reads the bundle of entries beneath a tile of level 0; null when it is not handed out.</summary>
public delegate ValueTask<ReadOnlyMemory<byte>?> ReadEntries(TileId tile, CancellationToken cancel);

/// <summary>
/// Reads a log that somebody keeps from its first entry to its last, and compares: entries with their hashes, every tile with the one beneath it,
/// and all of it with the root that was signed.
/// </summary>
/// <param name="head">As it was signed.</param>
/// <param name="entries">Null to read hashes only.</param>
public sealed class WholeLog(TreeHead head, ReadTile tiles, ReadEntries? entries)
{
    private const int MostKept = 1_000;

    private readonly TiledTree _tree = new();
    private readonly Dictionary<(int Level, long Index), Tile> _above = [];
    private readonly List<string> _violations = [];
    private long _count;
    private long _compared;
    private long _withheld;

    /// <param name="progress">Told how many leaves were read.</param>
    public async Task<WholeLogReport> Read(IProgress<long>? progress, CancellationToken cancel)
    {
        foreach (var id in TileId.Of(head.Size).TakeWhile(tile => tile.Level == 0))
        {
            if (await Hashes(id, cancel) is not { } tile)
                return Report();
            if (entries is not null)
                Compare(tile, await entries(id, cancel));
            foreach (var leaf in tile.Hashes)
                _tree.Append(leaf);
            await CompareAbove(_tree.TakeChanges(), cancel);
            progress?.Report(_tree.Size);
        }

        foreach (var tile in _above.Values)
            await CompareStored(tile, cancel);
        if (_tree.Head != head)
            Found($"The root over all {head.Size} leaves is {_tree.Head.Root.ToBase64()}, and {head.Root.ToBase64()} was signed.");
        return Report();
    }

    private WholeLogReport Report() => new(_tree.Size, _compared, _withheld, _count, _violations);

    private async Task<Tile?> Hashes(TileId id, CancellationToken cancel)
    {
        try
        {
            return await Tile.Read(id, tiles, cancel);
        }
        catch (TileMissingException missing)
        {
            Found(missing.Message);
            return null;
        }
    }

    private void Compare(Tile tile, ReadOnlyMemory<byte>? bundle)
    {
        if (bundle is not { } bytes)
        {
            _withheld += tile.Id.Width;
            return;
        }

        try
        {
            var given = EntryBundle.Read(bytes).Take(tile.Id.Width).ToList();
            if (given.Count < tile.Id.Width)
                Found($"The bundle of entries beneath {tile.Id.Path} has {given.Count} and not {tile.Id.Width}.");
            foreach (var (entry, hash, place) in given.Zip(tile.Hashes, Enumerable.Range(0, given.Count)))
                Compare(entry, hash, (tile.Id.Index * TileId.FullWidth) + place);
        }
        catch (FormatException malformed)
        {
            Found($"The bundle of entries beneath {tile.Id.Path} is none: {malformed.Message}");
        }
    }

    private void Compare(ReadOnlyMemory<byte> entry, Digest hash, long index)
    {
        if (Digest.OfLeaf(entry.Span) == hash)
            _compared++;
        else if (entry.IsEmpty)
            _withheld++;
        else
            Found($"Entry {index} is not the one whose hash is in the tree.");
    }

    // A tile of a higher level is compared once it is full, and the last ones as they are at the end.
    private async Task CompareAbove(IReadOnlyList<Tile> changes, CancellationToken cancel)
    {
        foreach (var tile in changes.Where(tile => tile.Id.Level > 0))
        {
            _above[(tile.Id.Level, tile.Id.Index)] = tile;
            if (tile.Id.IsFull && _above.Remove((tile.Id.Level, tile.Id.Index)))
                await CompareStored(tile, cancel);
        }
    }

    private async Task CompareStored(Tile tile, CancellationToken cancel)
    {
        if (await Hashes(tile.Id, cancel) is { } stored && !stored.Hashes.SequenceEqual(tile.Hashes))
            Found($"The {tile.Id.Path} is not over what lies beneath it.");
    }

    private void Found(string what)
    {
        _count++;
        if (_violations.Count < MostKept)
            _violations.Add(what);
    }
}
