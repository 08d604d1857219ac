using Npgsql;

namespace Casework.EventStore.ReadLog;

/// <summary>
/// Looks through the read log in constant memory for anything changed, left out or put in: every block's digest is made anew from its
/// entries, every link from the block before it, and compared with what was signed. Names the first defect of each block.
/// </summary>
public static class ReadLogCheck
{
    private const string BlocksText = "select number, first_entry, entries, digest, link from casework.read_blocks where number > $1 order by number limit 500";

    private const string LinesText = "select first_entry, entries, lines from casework.read_lines where block = $1 order by first_entry";

    private const string FoundText = """
        with e as materialized (
          select l.tenant_id as kept_as, e.tenant_id, e.actor, e.pathways from casework.read_lines l cross join lateral casework.read_entries_of(l) e where l.block = $1)
        select (select count(*) from e where kept_as <> tenant_id),
               (select count(*) from (select distinct e.tenant_id, p from e cross join unnest(e.pathways) p) seen (tenant, pathway)
                 where not exists (select from casework.read_pathways i where i.tenant_id = seen.tenant and i.pathway_id = seen.pathway and i.block = $1))
             + (select count(*) from (select distinct e.tenant_id, e.actor from e) seen (tenant, actor)
                 where not exists (select from casework.read_actors i where i.tenant_id = seen.tenant and i.actor = seen.actor and i.block = $1))
        """;

    /// <returns>How many entries there are, and what is wrong, a sentence each.</returns>
    public static Task<(long Entries, IReadOnlyList<string> Wrong)> Run(NpgsqlDataSource database, CancellationToken cancel) => Run(database, ReadLogPromises.None, cancel);

    /// <param name="promises">What was signed of it.</param>
    /// <inheritdoc cref="Run(NpgsqlDataSource, CancellationToken)"/>
    public static async Task<(long Entries, IReadOnlyList<string> Wrong)> Run(NpgsqlDataSource database, ReadLogPromises promises, CancellationToken cancel)
    {
        var signed = promises.Heads.ToLookup(promise => promise.Head.Block);
        var (number, next, link, entries, wrong) = (0L, 1L, new byte[ReadDigest.Size], 0L, new List<string>());
        while (true)
        {
            var blocks = await Blocks(database, number, cancel);
            if (blocks.Count == 0)
                break;
            foreach (var block in blocks)
            {
                var parts = await Parts(database, block, cancel);
                entries += parts.Sum(part => part.Lines.Count);
                if (await Defect(database, block, parts, promises, number + 1, next, link, cancel) is { } defect)
                    wrong.Add($"Block {block.Number} of the read log: {defect}");
                if (signed[block.Number].FirstOrDefault(promise => promise.Head != block.Head) is { Source: not null } other)
                    wrong.Add($"Block {block.Number} of the read log is not what was signed of it ({other.Source}): it or one before it was changed.");
                (number, next, link) = (block.Number, block.FirstEntry + block.Entries, block.Link);
            }
        }

        if (promises.Heads.Where(promise => promise.Head.Block > number).OrderByDescending(promise => promise.Head.Block).FirstOrDefault() is { Source: not null } beyond)
            wrong.Add($"The read log ends at block {number} with entry {next - 1}, and block {beyond.Head.Block} with entry {beyond.Head.Entries} was signed ({beyond.Source}): its end was cut off.");
        await using var behind = new TenantBatch(database, TenantBatch.WholeLog);
        behind.Add("select coalesce(sum(entries), 0)::bigint from casework.read_lines where block > $1 or block < 1", number);
        await using var rows = await behind.Read(cancel);
        if (await rows.ReadAsync(cancel) && rows.GetInt64(0) is > 0 and var outside)
            wrong.Add($"{outside} entries of the read log belong to no block.");
        return (entries, wrong);
    }

    private static async Task<string?> Defect(
        NpgsqlDataSource database, Block block, List<Part> parts, ReadLogPromises promises, long number, long first, byte[] before, CancellationToken cancel)
    {
        if (block.Number != number)
            return $"blocks {number} to {block.Number - 1} are missing.";
        if (block.FirstEntry != first)
            return $"it begins with entry {block.FirstEntry}, not {first}.";
        var there = parts.Sum(part => part.Lines.Count);
        // All of a block goes, or nothing.
        var isPruned = there == 0 && promises.LetsGo(block.Number);
        if (!isPruned && (there != block.Entries || !Follow(parts, first)))
            return $"{there} of {block.Entries} entries are there, from {first} on.";
        if (!isPruned && !ReadDigest.OfBlock(parts.SelectMany(part => part.Lines)).AsSpan().SequenceEqual(block.Digest))
            return $"one of the entries {first} to {first + block.Entries - 1} was changed.";
        if (!ReadDigest.OfLink(before, block.Number, block.FirstEntry, block.Entries, block.Digest).AsSpan().SequenceEqual(block.Link))
            return "it does not follow from the block before it.";
        if (isPruned)
            return null;
        return await Found(database, block, cancel) switch
        {
            ( > 0 and var misplaced, _) => $"{misplaced} entries are kept as those of another municipality.",
            (_, > 0 and var missing) => $"by {missing} pathways or actors it is not found.",
            _ => null,
        };
    }

    private static bool Follow(List<Part> parts, long first)
    {
        foreach (var part in parts)
        {
            if (part.First != first || part.Entries != part.Lines.Count)
                return false;
            first += part.Entries;
        }

        return true;
    }

    private static async Task<List<Block>> Blocks(NpgsqlDataSource database, long after, CancellationToken cancel)
    {
        var blocks = new List<Block>();
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add(BlocksText, after);
        await using var rows = await batch.Read(cancel);
        while (await rows.ReadAsync(cancel))
            blocks.Add(new Block(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt32(2), rows.GetFieldValue<byte[]>(3), rows.GetFieldValue<byte[]>(4)));
        return blocks;
    }

    private static async Task<List<Part>> Parts(NpgsqlDataSource database, Block block, CancellationToken cancel)
    {
        var parts = new List<Part>(1);
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add(LinesText, block.Number);
        await using var rows = await batch.Read(cancel);
        while (await rows.ReadAsync(cancel))
            parts.Add(new Part(rows.GetInt64(0), rows.GetInt32(1), rows.GetString(2).Split('\n')));
        return parts;
    }

    private static async Task<(long Misplaced, long Missing)> Found(NpgsqlDataSource database, Block block, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add(FoundText, block.Number);
        await using var rows = await batch.Read(cancel);
        return await rows.ReadAsync(cancel) ? (rows.GetInt64(0), rows.GetInt64(1)) : default;
    }

    private sealed record Block(long Number, long FirstEntry, int Entries, byte[] Digest, byte[] Link)
    {
        public ReadLogHead Head => new(Number, FirstEntry + Entries - 1, Link);
    }

    private sealed record Part(long First, int Entries, IReadOnlyList<string> Lines);
}
