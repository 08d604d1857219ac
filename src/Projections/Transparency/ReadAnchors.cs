using System.Text;
using Casework.EventStore.Entries;
using Casework.EventStore.ReadLog;
using Npgsql;

namespace Casework.Projections.Transparency;

/// <summary>What is signed of the read log, so that nobody who has the database alone can cut it off, change it or take entries out of it.</summary>
public static class ReadAnchors
{
    // The latest stands for all before it; those before only say where a change began.
    private const int MostCompared = 100;

    /// <returns>The last signed note; null while nothing was signed.</returns>
    public static async Task<string?> Latest(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        return await Latest(connection, cancel);
    }

    /// <summary>What a look through the read log has to find, from the database and from elsewhere.</summary>
    /// <param name="kept">Notes that somebody keeps outside of the database.</param>
    /// <returns>And what is not to be believed, a sentence each.</returns>
    public static async Task<(ReadLogPromises Promises, IReadOnlyList<string> Untrusted)> Promises(
        NpgsqlDataSource database, PublishedKeys keys, IReadOnlyCollection<KeptCheckpoint> kept, CancellationToken cancel)
    {
        var (heads, untrusted, prunings) = (new List<(ReadLogHead Head, string Source)>(), new List<string>(), new List<(long Through, IReadOnlySet<long> Kept)>());
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        var stored = await Notes(connection, $"select note from casework.read_anchors order by block desc limit {MostCompared}", cancel);
        foreach (var (source, note) in stored.Select(note => new KeptCheckpoint("signed in the database", note)).Concat(kept))
            Believe(note, source, statement => heads.Add((statement.Head, source)));
        foreach (var note in await Notes(connection, "select note from casework.read_prunings order by block", cancel))
        {
            Believe(note, "a removal of entries in the database", statement =>
            {
                heads.Add((statement.Head, "signed when entries before were taken away"));
                if (statement.Pruning is { } pruning)
                    prunings.Add((statement.Head.Block, pruning.Kept.ToHashSet()));
            });
        }

        return (new ReadLogPromises(heads, prunings), untrusted);

        void Believe(string note, string source, Action<ReadLogStatement> take)
        {
            try
            {
                take(ReadLogStatement.Read(note, keys));
            }
            catch (CheckpointUntrustedException wrong)
            {
                untrusted.Add($"{wrong.Message} ({source})");
            }
        }
    }

    /// <summary>Compares the read log with what was signed of it, and signs how far it is now.</summary>
    /// <param name="connection">In a transaction of the notary, which is alone at it.</param>
    /// <param name="size">That of the last checkpoint.</param>
    /// <exception cref="LogInconsistentException">It is not what was signed of it.</exception>
    internal static async Task Step(NpgsqlConnection connection, TransparencyKeys keys, long size, LastSeen lastSeen, CancellationToken cancel)
    {
        var (latest, seen) = (await Latest(connection, cancel), lastSeen.Read());
        var before = await Compared(connection, keys, latest, "that is stored", cancel);
        await Compared(connection, keys, seen, "that was seen last", cancel);
        if (await ReadChain.Head(connection, block: null, cancel) is not { } head || head.Block <= (before?.Block ?? 0))
            return;
        if (await ReadChain.FirstBroken(connection, before, cancel) is { } broken)
            throw new LogInconsistentException($"Block {broken} of the read log does not follow from the one before it.");

        var note = Encoding.UTF8.GetString(keys.SignStatement(new ReadLogStatement(keys.Origin, size, head).Text).ToBytes());
        await using var command = new NpgsqlCommand("insert into casework.read_anchors (block, note) values ($1, $2) on conflict do nothing", connection)
        {
            Parameters = { new() { Value = head.Block }, new() { Value = note } },
        };
        await command.ExecuteNonQueryAsync(cancel);
        // Before the commit: what is remembered and was not stored is only signed again.
        lastSeen.Write(note);
    }

    private static async Task<ReadLogHead?> Compared(NpgsqlConnection connection, TransparencyKeys keys, string? note, string which, CancellationToken cancel)
    {
        if (note is null)
            return null;
        try
        {
            var statement = ReadLogStatement.Read(note, keys.Published);
            // One of a log of another name is no promise of this one.
            if (statement.Origin != keys.Origin)
                return null;
            if (await ReadChain.Head(connection, statement.Head.Block, cancel) is not { } block)
                throw new LogInconsistentException($"Block {statement.Head.Block} of the read log is gone, which is signed in the note {which}: its end was cut off, or an older database was put in its place.");
            return block == statement.Head ? block : throw new LogInconsistentException($"Block {block.Block} of the read log is not what is signed in the note {which}.");
        }
        catch (CheckpointUntrustedException untrusted)
        {
            throw new LogInconsistentException(untrusted.Message);
        }
    }

    private static async Task<string?> Latest(NpgsqlConnection connection, CancellationToken cancel) =>
        (await Notes(connection, "select note from casework.read_anchors order by block desc limit 1", cancel)).FirstOrDefault();

    private static async Task<List<string>> Notes(NpgsqlConnection connection, string question, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(question, connection);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var notes = new List<string>();
        while (await row.ReadAsync(cancel))
            notes.Add(row.GetString(0));
        return notes;
    }
}
