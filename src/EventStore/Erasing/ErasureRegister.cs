using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Casework.EventStore.Erasing;

/// <summary>
/// Which keys were destroyed, in a file beside the keys and not in the database: a database that is restored from an older backup brings
/// the keys back, and is told again. A line for each, its hash chained to the line before; written before the keys are destroyed.
/// </summary>
/// <param name="path">On a disk that is not restored together with the database.</param>
public sealed class ErasureRegister(string path)
{
    private static readonly string Beginning = new('0', 64);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Adds an erasure unless it is there already. Returns once it is on the disk.</summary>
    /// <returns>Its line, the first one when it was there.</returns>
    /// <exception cref="ErasureRegisterBrokenException">It was altered.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<RegisterEntry> Add(RegisteredErasure erasure, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = await Alone(cancel);
        var (entries, whole) = Parse(await Text(file, cancel));
        if (entries.Find(known => known.Erasure.ErasureId == erasure.ErasureId) is { } known)
            return known;

        var json = JsonSerializer.Serialize(erasure, JsonSerializerOptions.Web);
        var hash = Hash(entries is [.., var last] ? last.Hash : Beginning, json);
        // What a crash cut off was never acted upon.
        file.SetLength(whole);
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes($"{hash} {json}\n"), cancel);
        file.Flush(flushToDisk: true);
        return new RegisterEntry(entries.Count + 1, hash, erasure);
    }

    /// <summary>Every erasure in its order; empty without a file.</summary>
    /// <exception cref="ErasureRegisterBrokenException">It was altered.</exception>
    public async Task<IReadOnlyList<RegisterEntry>> Read(CancellationToken cancel)
    {
        if (!File.Exists(path))
            return [];
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Parse(await Text(file, cancel)).Entries;
    }

    private static async Task<byte[]> Text(FileStream file, CancellationToken cancel)
    {
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private (List<RegisterEntry> Entries, long Whole) Parse(ReadOnlySpan<byte> bytes)
    {
        var entries = new List<RegisterEntry>();
        var (before, whole) = (Beginning, 0);
        for (int end; (end = bytes[whole..].IndexOf((byte)'\n')) >= 0; whole += end + 1)
        {
            var line = Encoding.UTF8.GetString(bytes.Slice(whole, end));
            if (line.Length < 66 || line[64] != ' ' || line[..64] != Hash(before, line[65..]) || Erasure(line[65..]) is not { } erasure)
                throw new ErasureRegisterBrokenException(path, entries.Count + 1);
            before = line[..64];
            entries.Add(new RegisterEntry(entries.Count + 1, before, erasure));
        }

        return (entries, whole);
    }

    private static RegisteredErasure? Erasure(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<RegisteredErasure>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Hash(string before, string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{before} {json}")));

    // Another node that shares the folder may be writing.
    private async Task<FileStream> Alone(CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        for (var giveUp = Environment.TickCount64 + (long)LongestWait.TotalMilliseconds; ;)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException) when (File.Exists(path) && Environment.TickCount64 < giveUp)
            {
                await Task.Delay(20, cancel);
            }
        }
    }
}
