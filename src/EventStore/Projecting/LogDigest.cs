using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Casework.EventStore.Projecting;

/// <summary>
/// SHA-256 over the stored events in the log's order. Each event is: position, id (16 bytes, big-endian), stream (16 bytes),
/// version, recorded at (microseconds since 1970), then tenant, stored name, body, headers, correlation and causation id, each
/// with its length in bytes before it (-1 for none). Numbers are 8 bytes, lengths 4, big-endian; bodies as PostgreSQL gives them out.
/// </summary>
internal static class LogDigest
{
    public static async Task<string> Of(ProjectionReader log, long through, CancellationToken cancel)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var events in log.Part(new BuildPart(0, 0, through), bodies: true, cancel))
        {
            foreach (var stored in events)
                Append(digest, stored);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static void Append(IncrementalHash digest, StoredEvent stored)
    {
        Span<byte> fixedPart = stackalloc byte[56];
        BinaryPrimitives.WriteInt64BigEndian(fixedPart, stored.Position);
        stored.EventId.TryWriteBytes(fixedPart[8..], bigEndian: true, out _);
        stored.Stream.Id.TryWriteBytes(fixedPart[24..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(fixedPart[40..], stored.Version);
        BinaryPrimitives.WriteInt64BigEndian(fixedPart[48..], (stored.RecordedAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        digest.AppendData(fixedPart);
        Append(digest, Encoding.UTF8.GetBytes(stored.Stream.Tenant));
        Append(digest, Encoding.UTF8.GetBytes(stored.StoredName));
        Append(digest, stored.Data);
        Append(digest, stored.Headers);
        Append(digest, stored.CorrelationId is { } correlation ? Encoding.UTF8.GetBytes(correlation) : null);
        Append(digest, stored.CausationId is { } causation ? Encoding.UTF8.GetBytes(causation) : null);
    }

    private static void Append(IncrementalHash digest, byte[]? bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes?.Length ?? -1);
        digest.AppendData(length);
        digest.AppendData(bytes ?? []);
    }
}
