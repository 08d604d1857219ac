using Casework.EventStore.Entries;
using Casework.EventStore.ReadLog;
using Npgsql;

namespace Casework.Projections.Transparency;

/// <summary>
/// Takes entries of the read log away whose time is over. That they go is signed first; their blocks stay, so the chain can be followed from
/// its beginning. Safe beside running servers, to stop and to repeat.
/// </summary>
/// <param name="owner">Connected as the tables' owner.</param>
/// <param name="sign">Makes a signed note of a text.</param>
public sealed class ReadLogRetention(NpgsqlDataSource owner, Func<string, string> sign)
{
    // Blocks.
    private const long AtOnce = 1_000;

    /// <summary>By the time that is in the entry, which the chain protects, and not by the block's.</summary>
    /// <returns>The last block before the first entry from an instant on; null when there is none.</returns>
    public async Task<ReadLogHead?> Before(DateTimeOffset instant, CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        await using var command = new NpgsqlCommand("""
            select max(number) from casework.read_blocks
             where number < coalesce((select block from casework.read_entries where at >= $1 order by block limit 1), 9223372036854775807)
            """, connection)
        {
            Parameters = { new() { Value = instant } },
        };
        return await command.ExecuteScalarAsync(cancel) is long block ? await ReadChain.Head(connection, block, cancel) : null;
    }

    /// <param name="statement">Names the block up to which entries go.</param>
    /// <param name="progress">Told how many are gone.</param>
    /// <returns>How many went now.</returns>
    public async Task<long> Prune(ReadLogStatement statement, IProgress<long> progress, CancellationToken cancel)
    {
        var (block, entry) = (statement.Head.Block, statement.Head.Entries);
        await Run("""
            insert into casework.read_prunings (block, entry, note)
            select $1, $2, $3 where not exists (select from casework.read_prunings where block >= $1)
            """, cancel, block, entry, sign(statement.Text));
        var removed = 0L;
        for (var first = await First(cancel); first <= block; first += AtOnce)
        {
            removed += await Run(
                "with gone as (delete from casework.read_lines where block >= $1 and block < $2 returning entries) select coalesce(sum(entries), 0)::bigint from gone",
                cancel, first, Math.Min(first + AtOnce, block + 1));
            progress.Report(removed);
        }

        await Run("delete from casework.read_pathways where block <= $1", cancel, block);
        await Run("delete from casework.read_actors where block <= $1", cancel, block);
        return removed;
    }

    private async Task<long> First(CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        await using var command = new NpgsqlCommand("select min(block) from casework.read_lines", connection);
        return await command.ExecuteScalarAsync(cancel) is long first ? first : long.MaxValue;
    }

    private async Task<long> Run(string statement, CancellationToken cancel, params object[] parameters)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        await using var command = new NpgsqlCommand(statement, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        var answer = await command.ExecuteScalarAsync(cancel) as long?;
        await transaction.CommitAsync(cancel);
        return answer ?? 0;
    }
}
