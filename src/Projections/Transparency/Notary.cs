using Casework.EventStore.Entries;
using Casework.TransparencyLog;
using Npgsql;

namespace Casework.Projections.Transparency;

/// <summary>
/// Grows the tree over what was committed and signs it, and how far the read log is. A step is one transaction under a lock that ends with it, and begins at what
/// is stored: whichever node takes it, whatever became of the one before, nothing is doubled, and a pooler does not matter.
/// </summary>
/// <param name="database">Connected as a member of <c>casework_app</c>.</param>
/// <param name="keyFile">Read anew for each step, so that a key that was rotated counts at once.</param>
/// <param name="lastSeen">Remembers, outside of the database, what was signed.</param>
public sealed class Notary(NpgsqlDataSource database, string keyFile, LastSeen lastSeen)
{
    /// <summary>Entries that one step takes in.</summary>
    public const int EntriesPerStep = TileId.FullWidth * TileId.FullWidth;

    /// <summary>Takes in what was committed, compares the tree with what was signed of it, and signs it once it holds all there is.</summary>
    /// <exception cref="LogInconsistentException">The log is not what was signed of it; nothing was stored or signed.</exception>
    /// <exception cref="InvalidDataException">The file of keys does not hold any.</exception>
    public async Task<Notarised> Step(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!await Lead(connection, wait: false, cancel))
            return new Notarised(IsLeader: false, 0, 0, null, Signed: false);

        using var keys = TransparencyKeys.Open(keyFile);
        var (head, size, latest) = await Standing(connection, cancel);
        var seen = Seen(keys);
        if (head < Math.Max(size, seen?.Size ?? 0))
            throw new LogInconsistentException($"The log ends at position {head}, and {Math.Max(size, seen?.Size ?? 0)} entries are notarised: entries are gone, or an older database was put in its place.");

        var (tree, read) = await Grow(connection, size, head, cancel);
        if (latest is not null && Trusted(keys, latest).Head != latest.Head)
            throw new LogInconsistentException($"The checkpoint of size {latest.Size} is not stored as it was signed.");
        await Compare(read, tree, latest?.Head, "that is stored", cancel);
        await Compare(read, tree, seen, "that was seen last", cancel);

        var signs = tree.Size == head && head > (latest?.Size ?? 0);
        if (signs)
            latest = await Sign(connection, keys, tree.Head, cancel);
        // Before the commit: what is remembered and was not stored is only signed again.
        if (latest is not null && latest.Size == tree.Size)
            lastSeen.Write(latest.Note);
        await ReadAnchors.Step(connection, keys, latest?.Size ?? 0, lastSeen.OfTheReadLog, cancel);
        await transaction.CommitAsync(cancel);
        return new Notarised(IsLeader: true, head, tree.Size, latest, signs);
    }

    /// <summary>Replaces the signing key while no node signs.</summary>
    /// <inheritdoc cref="TransparencyKeys.Rotate"/>
    public async Task<TransparencyKeys> Rotate(string? newOrigin, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Lead(connection, wait: true, cancel);
        using var keys = TransparencyKeys.Open(keyFile);
        var (_, _, latest) = await Standing(connection, cancel);
        return TransparencyKeys.Rotate(keyFile, Math.Max(latest?.Size ?? 0, Seen(keys)?.Size ?? 0), newOrigin);
    }

    private static async Task<bool> Lead(NpgsqlConnection connection, bool wait, CancellationToken cancel)
    {
        await EntryReader.WholeLog(connection, cancel);
        await using var command = new NpgsqlCommand(
            wait ? "select pg_advisory_xact_lock(hashtextextended('casework.notary', 0)) is not null" : "select pg_try_advisory_xact_lock(hashtextextended('casework.notary', 0))", connection);
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task<(long Head, long Size, StoredCheckpoint? Latest)> Standing(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select last_position from casework.log_head"),
                new("select size, root, note, signed_at from casework.transparency_checkpoints order by size desc limit 1"),
            },
        };
        await using var row = await batch.ExecuteReaderAsync(cancel);
        var head = await row.ReadAsync(cancel) ? row.GetInt64(0) : throw new LogInconsistentException("The row that holds the head of the log is gone.");
        await row.NextResultAsync(cancel);
        var latest = await row.ReadAsync(cancel) ? Checkpoints.Row(row) : null;
        await row.DisposeAsync();
        return (head, await StoredTiles.Size(connection, cancel), latest);
    }

    private static async Task<(TiledTree Tree, TreeReader Stored)> Grow(NpgsqlConnection connection, long size, long head, CancellationToken cancel)
    {
        var read = StoredTiles.On(connection);
        try
        {
            var tree = await TiledTree.Load(size, read, cancel);
            var through = Math.Min(head, size + EntriesPerStep);
            var next = size;
            if (through > size)
            {
                await EntryReader.Read(connection, size, through, entry =>
                {
                    if (entry.Position != ++next)
                        throw new LogInconsistentException($"Position {next} is not in the log, or stands twice in it.");
                    tree.Append(entry.Bytes);
                }, cancel);
            }

            if (tree.Size != through)
                throw new LogInconsistentException($"Positions {tree.Size + 1} to {through} are not in the log.");
            await StoredTiles.Write(connection, tree.TakeChanges(), cancel);
            var stored = new TreeReader(tree.Size, read);
            return (await stored.HeadAt(tree.Size, cancel)).Root == tree.Head.Root ? (tree, stored) : throw new LogInconsistentException("The stored tiles are not those of one tree.");
        }
        catch (TileMissingException missing)
        {
            throw new LogInconsistentException(missing.Message);
        }
    }

    private static async Task Compare(TreeReader stored, TiledTree tree, TreeHead? signed, string which, CancellationToken cancel)
    {
        if (signed is not { } older || older.Size > tree.Size)
            return;
        try
        {
            if (await stored.HeadAt(older.Size, cancel) != older)
                throw new LogInconsistentException($"The tree does not begin with what was signed: the checkpoint of size {older.Size} {which} has another root.");
        }
        catch (TileMissingException missing)
        {
            throw new LogInconsistentException(missing.Message);
        }
    }

    private static Checkpoint Trusted(TransparencyKeys keys, StoredCheckpoint stored)
    {
        try
        {
            return keys.Published.Read(stored.Note);
        }
        catch (CheckpointUntrustedException untrusted)
        {
            throw new LogInconsistentException(untrusted.Message);
        }
    }

    // One of a log of another name is no promise of this one.
    private TreeHead? Seen(TransparencyKeys keys)
    {
        if (lastSeen.Read() is not { } note)
            return null;
        try
        {
            var seen = keys.Published.Read(note);
            return seen.Origin == keys.Origin ? seen.Head : null;
        }
        catch (CheckpointUntrustedException untrusted)
        {
            throw new LogInconsistentException($"What was seen last ({lastSeen.Path}): {untrusted.Message}");
        }
    }

    private static async Task<StoredCheckpoint> Sign(NpgsqlConnection connection, TransparencyKeys keys, TreeHead head, CancellationToken cancel)
    {
        var note = System.Text.Encoding.UTF8.GetString(keys.Sign(head).ToBytes());
        await using var command = new NpgsqlCommand(
            "insert into casework.transparency_checkpoints (size, root, note) values ($1, $2, $3) returning signed_at", connection)
        {
            Parameters = { new() { Value = head.Size }, new() { Value = head.Root.ToArray() }, new() { Value = note } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new StoredCheckpoint(head.Size, head.Root, note, row.GetFieldValue<DateTimeOffset>(0));
    }
}
