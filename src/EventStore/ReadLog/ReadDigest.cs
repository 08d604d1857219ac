using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casework.EventStore.ReadLog;

/// <summary>The bytes of an entry that are hashed, and the hashes that chain blocks: for whoever writes and for whoever checks.</summary>
public static class ReadDigest
{
    public const int Size = SHA256.HashSizeInBytes;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The entry as JSON: these names in this order, no space, instants in UTC with three decimals, null where there is nothing.</summary>
    public static void Write(ReadEntry entry, IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to, Plain);
        json.WriteStartObject();
        json.WriteString("tenant"u8, entry.Tenant);
        json.WriteString("at"u8, entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
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
    }

    /// <summary>SHA-256 over the leaf hashes of a block's entries (RFC 9162, section 2.1.1: SHA-256 of a zero byte and the entry).</summary>
    public static byte[] OfBlock(IEnumerable<ReadEntry> entries)
    {
        using var block = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new ArrayBufferWriter<byte>(1024);
        Span<byte> leaf = stackalloc byte[Size];
        foreach (var entry in entries)
        {
            bytes.ResetWrittenCount();
            bytes.Write((ReadOnlySpan<byte>)[0]);
            Write(entry, bytes);
            SHA256.HashData(bytes.WrittenSpan, leaf);
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
}
