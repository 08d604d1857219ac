using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casework.EventStore.ReadLog;

/// <summary>The bytes of an entry that are hashed, and the hashes that chain blocks: for whoever writes and for whoever checks.</summary>
public static class ReadDigest
{
    public const int Size = SHA256.HashSizeInBytes;

    internal static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes an entry as it is stored, a line of its own, and its leaf hash (RFC 9162, section 2.1.1: SHA-256 of a zero byte and the entry).</summary>
    /// <param name="json">Writes to <paramref name="lines"/>.</param>
    internal static void Append(ReadEntry entry, Utf8JsonWriter json, ArrayBufferWriter<byte> lines, ArrayBufferWriter<byte> leaves)
    {
        var start = lines.WrittenCount;
        json.Reset();
        Write(entry, json);
        Leaf(lines.WrittenSpan[start..], leaves.GetSpan(Size));
        leaves.Advance(Size);
        lines.Write("\n"u8);
    }

    /// <summary>The digest of a block: SHA-256 over the leaf hashes of its entries.</summary>
    internal static byte[] OfBlock(IEnumerable<ReadSlice> slices)
    {
        using var block = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var slice in slices)
            block.AppendData(slice.Reads.Leaves(slice.Of));
        return block.GetHashAndReset();
    }

    /// <summary>The digest of a block from what is stored.</summary>
    public static byte[] OfBlock(IEnumerable<string> lines)
    {
        using var block = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> leaf = stackalloc byte[Size];
        foreach (var line in lines)
        {
            Leaf(Encoding.UTF8.GetBytes(line), leaf);
            block.AppendData(leaf);
        }

        return block.GetHashAndReset();
    }

    /// <summary>What ties a block to all before it.</summary>
    /// <param name="before">The link before it; zeros for the first.</param>
    public static byte[] OfLink(ReadOnlySpan<byte> before, long number, long firstEntry, int entries, ReadOnlySpan<byte> digest)
    {
        Span<byte> bytes = stackalloc byte[Size + 8 + 8 + 4 + Size];
        before.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[Size..], number);
        BinaryPrimitives.WriteInt64BigEndian(bytes[(Size + 8)..], firstEntry);
        BinaryPrimitives.WriteInt32BigEndian(bytes[(Size + 16)..], entries);
        digest.CopyTo(bytes[(Size + 20)..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>The entry as JSON: these names in this order, no space, instants in UTC with three decimals, null where there is nothing.</summary>
    private static void Write(ReadEntry entry, Utf8JsonWriter json)
    {
        Span<byte> at = stackalloc byte[32];
        if (!entry.At.UtcDateTime.TryFormat(at, out var length, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))
            throw new UnreachableException();
        json.WriteStartObject();
        json.WriteString("tenant"u8, entry.Tenant);
        json.WriteString("at"u8, at[..length]);
        json.WriteString("actor"u8, entry.Actor);
        json.WriteString("role"u8, entry.Role);
        json.WriteString("purpose"u8, entry.Purpose);
        json.WriteNumber("channel"u8, (int)entry.Channel);
        json.WriteNumber("decision"u8, (int)entry.Decision);
        json.WriteString("operation"u8, entry.Operation);
        json.WriteString("documentHash"u8, entry.DocumentHash);
        json.WriteString("requestId"u8, entry.RequestId);
        json.WriteNumber("fieldClasses"u8, entry.FieldClasses);
        json.WriteStartArray("pathways"u8);
        foreach (var stream in entry.Streams)
            json.WriteStringValue(stream);
        json.WriteEndArray();
        json.WriteStartArray("fields"u8);
        foreach (var field in entry.Fields)
            json.WriteStringValue(field);
        json.WriteEndArray();
        json.WriteNumber("results"u8, entry.Results);
        json.WriteEndObject();
        json.Flush();
    }

    private static void Leaf(ReadOnlySpan<byte> entry, Span<byte> leaf)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        bytes[0] = 0;
        entry.CopyTo(bytes.AsSpan(1));
        SHA256.HashData(bytes.AsSpan(0, entry.Length + 1), leaf);
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
