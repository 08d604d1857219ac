using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Casework.Projections;

/// <summary>Texts as numbers that say nothing without the key: HMAC-SHA-256, its first eight bytes.</summary>
public sealed class KeyHash(byte[] key)
{
    public long Of(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
