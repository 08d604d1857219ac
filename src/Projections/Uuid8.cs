using System.Security.Cryptography;
using System.Text;

namespace Casework.Projections;

/// <summary>Uuids made from what they name, so that the same thing always has the same one: version 8 (RFC 9562, section 5.8).</summary>
public static class Uuid8
{
    /// <param name="name">Hashed by SHA-256.</param>
    public static Guid Of(string name) => Of(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    /// <param name="bytes">The first 16 count, big-endian; those of version and variant are set here.</param>
    public static Guid Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> uuid = stackalloc byte[16];
        bytes[..16].CopyTo(uuid);
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return new Guid(uuid, bigEndian: true);
    }
}
