using Npgsql;

namespace Casework.EventStore.ReadLog;

/// <summary>
/// Looks through the read log in constant memory for anything changed, left out or put in: every block's digest is made anew from its
/// entries, every link from the block before it. Names the first defect of each block.
/// </summary>
public static class ReadLogCheck
{
    private const string BlocksText = "select number, first_entry, entries, digest, link from casework.read_blocks where number > $1 order by number limit 500";

    private const string EntriesText =
        $"select {ReadLogReader.Columns} from casework.read_entries e where e.number >= $1 and e.number < $2 order by e.number";

    private const string MissingText = """
        select (select count(*) from (select distinct e.tenant_id, p from casework.read_entries e cross join unnest(e.pathways) p
                                       where e.number >= $2 and e.number < $3) seen (tenant, pathway)
                 where not exists (select from casework.read_pathways i where i.tenant_id = seen.tenant and i.pathway_id = seen.pathway and i.block = $1))
             + (select count(*) from (select distinct e.tenant_id, e.actor from casework.read_entries e where e.number >= $2 and e.number < $3) seen (tenant, actor)
                 where not exists (select from casework.read_actors i where i.tenant_id = seen.tenant and i.actor = seen.actor and i.block = $1))
        """;

    /// <returns>How many entries there are, and what is wrong, a sentence each.</returns>
    public static async Task<(long Entries, IReadOnlyList<string> Wrong)> Run(NpgsqlDataSource database, CancellationToken cancel)
    {
        var (number, next, link, entries, wrong) = (0L, 1L, new byte[ReadDigest.Size], 0L, new List<string>());
        while (true)
        {
            var blocks = await Blocks(database, number, cancel);
            if (blocks.Count == 0)
                break;
            foreach (var block in blocks)
            {
                var recorded = await Entries(database, block, cancel);
                entries += recorded.Count;
                if (await Defect(database, block, recorded, number + 1, next, link, cancel) is { } defect)
                    wrong.Add($"Block {block.Number} of the read log: {defect}");
                (number, next, link) = (block.Number, block.FirstEntry + block.Entries, block.Link);
            }
        }

        await using var behind = new TenantBatch(database, TenantBatch.WholeLog);
        behind.Add("select count(*) from casework.read_entries where number >= $1 or number < 1", next);
        await using var rows = await behind.Read(cancel);
        if (await rows.ReadAsync(cancel) && rows.GetInt64(0) is > 0 and var outside)
            wrong.Add($"{outside} entries of the read log belong to no block.");
        return (entries, wrong);
    }

    private static async Task<string?> Defect(
        NpgsqlDataSource database, Block block, List<RecordedRead> recorded, long number, long first, byte[] before, CancellationToken cancel)
    {
        if (block.Number != number)
            return $"blocks {number} to {block.Number - 1} are missing.";
        if (block.FirstEntry != first)
            return $"it begins with entry {block.FirstEntry}, not {first}.";
        if (recorded.Count != block.Entries || recorded.Index().FirstOrDefault(entry => entry.Item.Number != first + entry.Index).Item is not null)
            return $"{recorded.Count} of {block.Entries} entries are there, from {first} on.";
        if (!ReadDigest.OfBlock(recorded.Select(read => read.Entry)).AsSpan().SequenceEqual(block.Digest))
            return $"one of the entries {first} to {first + block.Entries - 1} was changed.";
        if (!ReadDigest.OfLink(before, block.Number, block.FirstEntry, block.Entries, block.Digest).AsSpan().SequenceEqual(block.Link))
            return "it does not follow from the block before it.";
        return await Missing(database, block, cancel) is > 0 and var missing ? $"by {missing} pathways or actors it is not found." : null;
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

    private static async Task<List<RecordedRead>> Entries(NpgsqlDataSource database, Block block, CancellationToken cancel)
    {
        var entries = new List<RecordedRead>(block.Entries);
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add(EntriesText, block.FirstEntry, block.FirstEntry + block.Entries);
        await using var rows = await batch.Read(cancel);
        while (await rows.ReadAsync(cancel))
            entries.Add(ReadLogReader.Read(rows));
        return entries;
    }

    private static async Task<long> Missing(NpgsqlDataSource database, Block block, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add(MissingText, block.Number, block.FirstEntry, block.FirstEntry + block.Entries);
        await using var rows = await batch.Read(cancel);
        return await rows.ReadAsync(cancel) ? rows.GetInt64(0) : 0;
    }

    private sealed record Block(long Number, long FirstEntry, int Entries, byte[] Digest, byte[] Link);
}
