using Casework.EventStore;
using Casework.TransparencyLog;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections.Transparency;

/// <summary>The rows of <c>casework.transparency_tiles</c>. A row that has grown since serves every narrower tile of its place, too.</summary>
public static class StoredTiles
{
    private const string One = "select width, hashes from casework.transparency_tiles where level = $1 and index = $2";

    /// <summary>Each tile by a round trip.</summary>
    public static ReadTile Of(TenantReads reads) => async (id, cancel) =>
    {
        var statement = new NpgsqlBatchCommand(One) { Parameters = { new() { Value = (short)id.Level }, new() { Value = id.Index } } };
        var rows = await reads.Read(TenantBatch.WholeLog, statement, static () => new List<(int, byte[])>(), static (rows, row) => rows.Add(Row(row)), cancel);
        return rows is [var (width, hashes)] ? Slice(id, width, hashes) : null;
    };

    /// <summary>Within a transaction in which the whole log is seen.</summary>
    internal static ReadTile On(NpgsqlConnection connection) => async (id, cancel) =>
    {
        await using var command = new NpgsqlCommand(One, connection) { Parameters = { new() { Value = (short)id.Level }, new() { Value = id.Index } } };
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel))
            return null;
        var (width, hashes) = Row(row);
        return Slice(id, width, hashes);
    };

    /// <summary>Those of a level in a range of places.</summary>
    internal static async Task<Dictionary<long, byte[]>> Range(NpgsqlConnection connection, int level, long first, long last, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select index, hashes from casework.transparency_tiles where level = $1 and index between $2 and $3", connection)
        {
            Parameters = { new() { Value = (short)level }, new() { Value = first }, new() { Value = last } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        var tiles = new Dictionary<long, byte[]>();
        while (await row.ReadAsync(cancel))
            tiles.Add(row.GetInt64(0), row.GetFieldValue<byte[]>(1));
        return tiles;
    }

    /// <summary>Leaves that have a hash.</summary>
    internal static async Task<long> Size(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select index * {TileId.FullWidth} + width from casework.transparency_tiles where level = 0 order by index desc limit 1", connection);
        return await command.ExecuteScalarAsync(cancel) is long size ? size : 0;
    }

    internal static async Task Write(NpgsqlConnection connection, IReadOnlyList<Tile> tiles, CancellationToken cancel)
    {
        if (tiles.Count == 0)
            return;
        await using var command = new NpgsqlCommand("""
            insert into casework.transparency_tiles as known (level, index, width, hashes)
            select * from unnest($1::smallint[], $2::bigint[], $3::smallint[], $4::bytea[])
                on conflict (level, index) do update set width = excluded.width, hashes = excluded.hashes
            """, connection)
        {
            Parameters =
            {
                new() { Value = tiles.Select(tile => (short)tile.Id.Level).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Smallint },
                new() { Value = tiles.Select(tile => tile.Id.Index).ToArray() },
                new() { Value = tiles.Select(tile => (short)tile.Id.Width).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Smallint },
                new() { Value = tiles.Select(tile => tile.ToBytes()).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
            },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static (int Width, byte[] Hashes) Row(NpgsqlDataReader row) => (row.GetInt16(0), row.GetFieldValue<byte[]>(1));

    // Typed, because a plain null would become memory without bytes.
    private static ReadOnlyMemory<byte>? Slice(TileId id, int width, byte[] hashes) =>
        width < id.Width || hashes.Length < id.Width * Digest.Size ? default(ReadOnlyMemory<byte>?) : hashes.AsMemory(0, id.Width * Digest.Size);
}
