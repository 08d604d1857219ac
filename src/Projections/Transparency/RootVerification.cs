using System.Data;
using Casework.EventStore.Entries;
using Casework.EventStore.Verifying;
using Casework.TransparencyLog;
using Npgsql;

namespace Casework.Projections.Transparency;

/// <summary>
/// Hashes the whole log anew and compares the tree with the stored tiles and with every checkpoint: those in the database, and those
/// that somebody keeps outside of it, which alone can tell that the whole database was exchanged. Reads only, beside running servers.
/// </summary>
/// <param name="database">Connected as a member of <c>casework_app</c>.</param>
/// <param name="keys">By which checkpoints are believed; never from the database.</param>
public sealed class RootVerification(NpgsqlDataSource database, PublishedKeys keys)
{
    private const int EntriesAtOnce = TileId.FullWidth * TileId.FullWidth;
    private const int MostKept = 1_000;

    private readonly List<Violation> _violations = [];
    private readonly List<(TreeHead Head, string Source)> _heads = [];
    private readonly List<LeafFinding> _findings = [];
    private long _count;
    private long _checkpoints;

    /// <param name="kept">Checkpoints from elsewhere.</param>
    /// <param name="from">Entries that need no look, because the tree up to there was verified before: the size of a checkpoint. 0 for all.</param>
    /// <param name="progress">Told how many entries were hashed.</param>
    /// <exception cref="CheckpointUntrustedException">There is no checkpoint of that size, or none to be believed.</exception>
    /// <exception cref="NpgsqlException">The database cannot be read.</exception>
    public async Task<RootReport> Run(IReadOnlyCollection<KeptCheckpoint> kept, long from, IProgress<long>? progress, CancellationToken cancel)
    {
        var (head, notarised) = await ReadCheckpoints(cancel);
        foreach (var outside in kept)
            Take(outside.Note, outside.Source, expected: null);
        _heads.Sort((one, other) => one.Head.Size.CompareTo(other.Head.Size));
        foreach (var (beyond, source) in _heads.Where(known => known.Head.Size > Math.Max(head, notarised)))
            Found($"The checkpoint of size {beyond.Size} ({source}) speaks of more than the log has, which ends at position {head}: entries are gone, or an older database was put in its place.", head + 1);

        // What is not notarised yet is no part of it, but for what a checkpoint from elsewhere speaks of.
        var end = Math.Max(notarised, _heads.Select(known => known.Head.Size).Where(size => size <= head).DefaultIfEmpty(0).Max());
        var tree = await Begin(from, cancel);
        var entries = await Hash(tree, end, notarised, progress, cancel);
        await Explain(notarised, cancel);
        return new RootReport(entries, tree.Head, _checkpoints, _count, _violations);
    }

    private async Task<(long Head, long Notarised)> ReadCheckpoints(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        // Tiles and checkpoints grow together.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await EntryReader.WholeLog(connection, cancel);
        await using (var command = new NpgsqlCommand("select size, root, note, signed_at from casework.transparency_checkpoints order by size", connection))
        {
            await using var row = await command.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                var stored = Checkpoints.Row(row);
                Take(stored.Note, "in the database", stored.Head);
            }
        }

        var notarised = await StoredTiles.Size(connection, cancel);
        if (_heads.Count > 0 && _heads[^1].Head.Size > notarised)
            Found($"The tiles hold {notarised} entries, and {_heads[^1].Head.Size} were signed.", notarised + 1);
        await using var last = new NpgsqlCommand("select coalesce(max(seq_id), 0) from casework.mt_events", connection);
        return ((long)(await last.ExecuteScalarAsync(cancel))!, notarised);
    }

    private void Take(string note, string source, TreeHead? expected)
    {
        _checkpoints++;
        try
        {
            var checkpoint = keys.Read(note);
            if (expected is { } stored && checkpoint.Head != stored)
                Found($"The checkpoint of size {stored.Size} is stored otherwise than it was signed.", stored.Size);
            else
                _heads.Add((checkpoint.Head, source));
        }
        catch (CheckpointUntrustedException untrusted)
        {
            Found($"A checkpoint ({source}) is not to be believed: {untrusted.Message}", expected?.Size);
        }
    }

    private async Task<TiledTree> Begin(long from, CancellationToken cancel)
    {
        if (from == 0)
            return new TiledTree();
        if (_heads.FirstOrDefault(known => known.Head.Size == from) is not { Source: not null } known)
            throw new CheckpointUntrustedException($"There is no checkpoint of size {from} to begin at.");
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        var tree = await TiledTree.Load(from, StoredTiles.On(connection), cancel);
        if (tree.Head != known.Head)
            Found($"The stored tiles do not have the root of the checkpoint of size {from}.", from);
        _heads.RemoveAll(passed => passed.Head.Size <= from);
        return tree;
    }

    private async Task<long> Hash(TiledTree tree, long end, long notarised, IProgress<long>? progress, CancellationToken cancel)
    {
        var ranges = new Queue<Task<LeafRange>>();
        var (asked, entries, firstWrong) = (tree.Size, 0L, true);
        var heads = new Queue<(TreeHead Head, string Source)>(_heads);
        while (true)
        {
            while (asked < end && ranges.Count < Math.Max(2, Environment.ProcessorCount))
            {
                var (start, next) = (asked, Math.Min(end, ((asked / EntriesAtOnce) + 1) * EntriesAtOnce));
                ranges.Enqueue(Task.Run(() => LeafRange.Read(database, start, next, notarised, cancel), cancel));
                asked = next;
            }

            if (!ranges.TryDequeue(out var reading))
                return entries;
            var range = await reading;
            var right = tree.Size;
            foreach (var leaf in range.Leaves)
            {
                tree.Append(leaf);
                while (heads.TryPeek(out var known) && known.Head.Size == tree.Size)
                {
                    heads.Dequeue();
                    if (known.Head.Root == tree.Head.Root)
                        right = tree.Size;
                    else if (firstWrong || known.Source != "in the database")
                        Wrong(known.Head, known.Source, right, ref firstWrong);
                }
            }

            entries += range.Entries;
            Keep(range.Findings);
            await CompareTiles(tree.TakeChanges(), notarised, cancel);
            progress?.Report(entries);
        }
    }

    // Every one after the first is wrong for the same reason.
    private void Wrong(TreeHead head, string source, long right, ref bool first)
    {
        Found($"The log does not have the root that was signed at size {head.Size} ({source}). Something in positions {right + 1} to {head.Size}, or before, is not what it was.", head.Size);
        first = false;
    }

    private async Task CompareTiles(IReadOnlyList<Tile> tiles, long notarised, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        foreach (var tile in tiles.Where(tile => tile.Id.Level > 0))
        {
            var hashes = (int)Math.Min(tile.Id.Width, (notarised >> (TileId.Height * tile.Id.Level)) - (tile.Id.Index * TileId.FullWidth));
            if (hashes <= 0)
                continue;
            var stored = (await StoredTiles.Range(connection, tile.Id.Level, tile.Id.Index, tile.Id.Index, cancel)).GetValueOrDefault(tile.Id.Index);
            if (stored is null || stored.Length < hashes * Digest.Size || !stored.AsSpan(0, hashes * Digest.Size).SequenceEqual(tile.ToBytes().AsSpan(0, hashes * Digest.Size)))
                Found($"The stored {tile.Id.Path} is not over the entries beneath it.", Math.Max(1, tile.Id.Index << (TileId.Height * (tile.Id.Level + 1))));
        }
    }

    private void Keep(List<LeafFinding> findings)
    {
        _count += findings.Count;
        _findings.AddRange(findings.Take(Math.Max(0, MostKept - _findings.Count)));
    }

    /// <summary>Says of each entry that is not as it was notarised which of the two is wrong: what is in a signed tree is right.</summary>
    private async Task Explain(long notarised, CancellationToken cancel)
    {
        if (_findings.Count == 0)
            return;
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        var tree = new TreeReader(notarised, StoredTiles.On(connection));
        var explained = new List<Violation>();
        foreach (var finding in _findings)
            explained.Add(new Violation(Invariant.AuditRoot, await Explain(finding, tree, notarised, cancel), finding.Position));
        _violations.InsertRange(0, explained);
    }

    private async Task<string> Explain(LeafFinding finding, TreeReader tree, long notarised, CancellationToken cancel) => finding.Fault switch
    {
        LeafFault.Gone => "The entry that was notarised at this position is gone.",
        LeafFault.Doubled => $"The position stands twice in the log, the second time as event {finding.EventId}.",
        LeafFault.WithoutHash => $"The stored tiles have no hash for event {finding.EventId}.",
        _ when await IsSigned(finding, tree, notarised, cancel) => $"Event {finding.EventId} is not what was notarised at this position: it was changed, moved or put in.",
        _ => $"Event {finding.EventId} and the stored tile disagree, and what the tile says is not signed.",
    };

    private async Task<bool> IsSigned(LeafFinding finding, TreeReader tree, long notarised, CancellationToken cancel)
    {
        if (finding.Notarised is not { } leaf || _heads.FirstOrDefault(known => known.Head.Size >= finding.Position && known.Head.Size <= notarised) is not { Source: not null } signed)
            return false;
        try
        {
            return (await tree.Inclusion(finding.Position - 1, signed.Head.Size, cancel)).Proves(leaf, signed.Head);
        }
        catch (TileMissingException)
        {
            return false;
        }
    }

    private void Found(string what, long? position)
    {
        _count++;
        if (_violations.Count < MostKept)
            _violations.Add(new Violation(Invariant.AuditRoot, what, position));
    }
}
