using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace Casework.Api.Erasure;

/// <summary>Looks for values that are to be gone: in every row of every table, and in the bytes of files, in each way that text is written here.</summary>
internal sealed class ResidueScan
{
    /// <summary>Shorter ones stand in ciphertext by chance.</summary>
    public const int ShortestValue = 5;

    private const int Chunk = 1 << 22;

    private readonly IReadOnlyList<string> _values;
    private readonly IReadOnlyList<(int Value, byte[] Bytes)> _patterns;
    private readonly int _overlap;

    public ResidueScan(IReadOnlyList<string> values)
    {
        _values = values;
        _patterns = [.. values.Index().SelectMany(value => Spellings(value.Item).Select(bytes => (value.Index + 1, bytes)))];
        _overlap = _patterns.Max(pattern => pattern.Bytes.Length) - 1;
    }

    /// <summary>Every table of the schema, whatever its columns, in the clear or as bytes.</summary>
    /// <param name="database">Connected as the tables' owner.</param>
    public async Task<IReadOnlyList<Residue>> Tables(NpgsqlDataSource database, CancellationToken cancel)
    {
        var found = new List<Residue>();
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var all = new NpgsqlCommand("select set_config('casework.tenant', '*', true)", connection, transaction))
            await all.ExecuteNonQueryAsync(cancel);
        foreach (var table in await TableNames(connection, transaction, cancel))
        {
            foreach (var (index, value) in _values.Index())
            {
                await using var count = new NpgsqlCommand(
                    $"select count(*) from casework.{table} r where strpos(lower(r::text), $1) > 0 or strpos(r::text, $2) > 0", connection, transaction)
                {
                    Parameters = { new() { Value = value.ToLowerInvariant() }, new() { Value = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value)) } },
                };
                if (Convert.ToInt64(await count.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) is > 0 and var rows)
                    found.Add(new Residue(index + 1, $"table {table}", rows));
            }
        }

        return found;
    }

    /// <summary>Every file below the folders.</summary>
    /// <param name="unread">Told of files that could not be read.</param>
    public async Task<IReadOnlyList<Residue>> Files(IEnumerable<string> folders, Action<string> unread, IProgress<long> bytes, CancellationToken cancel)
    {
        var found = new List<Residue>();
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        var read = 0L;
        foreach (var path in folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", options)).Distinct())
        {
            try
            {
                // Locks are empty, and nobody else may open them.
                if (new FileInfo(path).Length == 0)
                    continue;
                await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
                found.AddRange((await Count(file, cancel)).Select(hit => new Residue(hit.Key, path, hit.Value)));
                bytes.Report(read += file.Position);
            }
            // A file of a running database may go while it is looked at.
            catch (FileNotFoundException)
            {
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unread(path);
            }
        }

        return found;
    }

    private static IEnumerable<byte[]> Spellings(string value)
    {
        string[] texts = [value, value.ToLowerInvariant(), JsonSerializer.Serialize(value)[1..^1]];
        foreach (var text in texts.Distinct())
            yield return Encoding.UTF8.GetBytes(text);
        yield return Encoding.Unicode.GetBytes(value);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value)));
    }

    private static async Task<IReadOnlyList<string>> TableNames(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancel)
    {
        await using var names = new NpgsqlCommand("select quote_ident(tablename) from pg_tables where schemaname = 'casework' order by 1", connection, transaction);
        await using var reader = await names.ExecuteReaderAsync(cancel);
        var tables = new List<string>();
        while (await reader.ReadAsync(cancel))
            tables.Add(reader.GetString(0));
        return tables;
    }

    private async Task<Dictionary<int, long>> Count(FileStream file, CancellationToken cancel)
    {
        var hits = new Dictionary<int, long>();
        var buffer = new byte[Chunk + _overlap];
        var kept = 0;
        for (int length; (length = await file.ReadAsync(buffer.AsMemory(kept, Chunk), cancel)) > 0;)
        {
            var all = buffer.AsSpan(0, kept + length);
            foreach (var (value, pattern) in _patterns)
            {
                // What lies wholly in what was kept was counted before.
                var from = Math.Max(0, kept - pattern.Length + 1);
                for (int at; (at = all[from..].IndexOf(pattern)) >= 0; from += at + 1)
                    hits[value] = hits.GetValueOrDefault(value) + 1;
            }

            var keep = Math.Min(_overlap, all.Length);
            all[^keep..].CopyTo(buffer);
            kept = keep;
        }

        return hits;
    }
}
