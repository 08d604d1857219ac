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

    // What a statement keeps goes by a later one.
    private const string Covered = "exists (select from casework.read_prunings p where p.block >= l.block and l.block <> all (p.kept))";

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

    /// <summary>Blocks up to one in which somebody looked at one of these pathways, or tried to: single entries cannot be spared, their block is hashed whole.</summary>
    /// <returns>In their order.</returns>
    public async Task<IReadOnlyList<long>> Naming(IReadOnlyCollection<Guid> pathways, ReadLogHead head, CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        await using var command = new NpgsqlCommand("select distinct block from casework.read_pathways where pathway_id = any ($1) and block <= $2 order by block", connection)
        {
            Parameters = { new() { Value = pathways.ToArray() }, new() { Value = head.Block } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        var blocks = new List<long>();
        while (await row.ReadAsync(cancel))
            blocks.Add(row.GetInt64(0));
        return blocks;
    }

    /// <returns>How many entries up to the block of a statement it would take away, and how many of them it keeps.</returns>
    public async Task<(long Going, long Kept)> Count(ReadLogStatement statement, CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await EntryReader.WholeLog(connection, cancel);
        await using var command = new NpgsqlCommand("""
            select coalesce(sum(entries) filter (where block <> all ($2)), 0)::bigint, coalesce(sum(entries) filter (where block = any ($2)), 0)::bigint
              from casework.read_lines where block <= $1
            """, connection)
        {
            Parameters = { new() { Value = statement.Head.Block }, new() { Value = Kept(statement) } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <param name="statement">Names the block up to which entries go, and those that stay.</param>
    /// <param name="progress">Told how many are gone.</param>
    /// <returns>How many went now.</returns>
    public async Task<long> Prune(ReadLogStatement statement, IProgress<long> progress, CancellationToken cancel)
    {
        var (block, entry) = (statement.Head.Block, statement.Head.Entries);
        await Run("""
            insert into casework.read_prunings (block, entry, note, kept)
            select $1, $2, $3, $4 where not exists (select from casework.read_prunings where block >= $1)
            """, cancel, block, entry, sign(statement.Text), Kept(statement));
        var removed = 0L;
        for (var first = await First(cancel); first <= block; first += AtOnce)
        {
            removed += await Run(
                $"with gone as (delete from casework.read_lines l where l.block >= $1 and l.block < $2 and {Covered} returning l.entries) select coalesce(sum(entries), 0)::bigint from gone",
                cancel, first, Math.Min(first + AtOnce, block + 1));
            progress.Report(removed);
        }

        await Run($"delete from casework.read_pathways l where l.block <= $1 and {Covered}", cancel, block);
        await Run($"delete from casework.read_actors l where l.block <= $1 and {Covered}", cancel, block);
        return removed;
    }

    private static long[] Kept(ReadLogStatement statement) => [.. statement.Pruning?.Kept ?? []];

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
