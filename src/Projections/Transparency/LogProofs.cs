using Casework.EventStore;
using Casework.EventStore.Entries;
using Casework.TransparencyLog;
using Npgsql;

namespace Casework.Projections.Transparency;

/// <summary>Proofs from what the notary has stored, each from a few tiles.</summary>
/// <param name="database">Connected as a member of <c>casework_app</c>.</param>
public sealed class LogProofs(NpgsqlDataSource database, TenantReads reads, Checkpoints checkpoints)
{
    /// <returns>Null while the event is in no checkpoint, or if there is none at the position.</returns>
    /// <exception cref="TileMissingException">What is stored is damaged.</exception>
    public async Task<EventProof?> Of(long position, CancellationToken cancel)
    {
        if (await checkpoints.Latest(cancel) is not { } checkpoint || checkpoint.Size < position)
            return null;
        byte[]? bytes = null;
        await EntryReader.Read(database, position - 1, position, entry => bytes = entry.Bytes.ToArray(), cancel);
        return bytes is null ? null : new EventProof(bytes, await Tree(checkpoint.Size).Inclusion(position - 1, checkpoint.Size, cancel), checkpoint);
    }

    /// <returns>Null unless both are sizes of checkpoints, the first not larger than the second.</returns>
    /// <exception cref="TileMissingException">What is stored is damaged.</exception>
    public async Task<LogGrowth?> Between(long from, long to, CancellationToken cancel)
    {
        var found = await checkpoints.At([from, to], cancel);
        return found is [var older, ..] && found[^1] is var newer && older.Size == from && newer.Size == to
            ? new LogGrowth(older, newer, await Prove(from, to, cancel))
            : null;
    }

    /// <summary>The tree as it was with so many entries; null while no checkpoint holds as many.</summary>
    /// <exception cref="TileMissingException">What is stored is damaged.</exception>
    public async Task<TreeHead?> HeadAt(long size, CancellationToken cancel) =>
        await checkpoints.Latest(cancel) is { } latest && latest.Size >= size ? await Tree(latest.Size).HeadAt(size, cancel) : null;

    /// <summary>For a witness that has seen a smaller tree.</summary>
    /// <exception cref="TileMissingException">What is stored is damaged.</exception>
    public async Task<ConsistencyProof> Prove(long from, long to, CancellationToken cancel) =>
        from == 0 ? new ConsistencyProof([]) : await Tree(to).Consistency(from, to, cancel);

    /// <summary>For many proofs of one tree: keeps the tiles that it has read.</summary>
    /// <param name="size">At most that of the last checkpoint.</param>
    public TreeReader Tree(long size) => new(size, StoredTiles.Of(reads));
}
