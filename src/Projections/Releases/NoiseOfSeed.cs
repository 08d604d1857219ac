using System.Buffers.Binary;
using System.Security.Cryptography;
using Casework.DisclosureControl;

namespace Casework.Projections;

/// <summary>Noise that only who knows the seed foresees, and that can be made again from it.</summary>
public static class NoiseOfSeed
{
    private const int SeedBytes = 32;

    /// <summary>Drawn by the operating system.</summary>
    public static string Draw() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(SeedBytes));

    /// <param name="seed">From <see cref="Draw"/>.</param>
    /// <returns>Random bytes in their order: HMAC-SHA256 of 0, 1, 2 … under the seed.</returns>
    public static ExactRandom Of(string seed)
    {
        var key = Convert.FromBase64String(seed);
        var (block, used, count) = (Array.Empty<byte>(), 0, 0L);
        return new ExactRandom(bytes =>
        {
            foreach (ref var one in bytes.Span)
            {
                if (used == block.Length)
                {
                    var number = new byte[sizeof(long)];
                    BinaryPrimitives.WriteInt64BigEndian(number, count++);
                    (block, used) = (HMACSHA256.HashData(key, number), 0);
                }

                one = block[used++];
            }
        });
    }
}
