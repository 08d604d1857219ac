using System.Runtime.CompilerServices;
using Npgsql;

namespace Casework.EventStore.ReadLog;

/// <summary>The blocks of the read log as a chain, without their entries: within a transaction in which the whole log is seen.</summary>
public static class ReadChain
{
    /// <returns>Null while nothing is recorded, or where there is no such block.</returns>
    /// <param name="block">The last one when null.</param>
    public static async Task<ReadLogHead?> Head(NpgsqlConnection connection, long? block, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select number, first_entry + entries - 1, link from casework.read_blocks where $1::bigint is null or number = $1 order by number desc limit 1", connection)
        {
            Parameters = { new() { Value = (object?)block ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? new ReadLogHead(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)) : null;
    }

    /// <summary>Makes every link after a block anew from the one before it.</summary>
    /// <param name="after">Null for all.</param>
    /// <returns>The first block that does not follow from the one before; null when all do.</returns>
    public static async Task<long?> FirstBroken(NpgsqlConnection connection, ReadLogHead? after, CancellationToken cancel)
    {
        var (number, first, link) = ((after?.Block ?? 0) + 1, (after?.Entries ?? 0) + 1, after?.Link ?? new byte[ReadDigest.Size]);
        await foreach (var block in After(connection, number - 1, cancel))
        {
            if (block.Number != number || block.FirstEntry != first || !ReadDigest.OfLink(link, number, first, block.Entries, block.Digest).AsSpan().SequenceEqual(block.Link))
                return block.Number;
            (number, first, link) = (number + 1, first + block.Entries, block.Link);
        }

        return null;
    }

    private static async IAsyncEnumerable<(long Number, long FirstEntry, int Entries, byte[] Digest, byte[] Link)> After(
        NpgsqlConnection connection, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select number, first_entry, entries, digest, link from casework.read_blocks where number > $1 order by number", connection)
        {
            Parameters = { new() { Value = after } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            yield return (row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4));
    }
}
