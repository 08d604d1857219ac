using Casework.Projections;

namespace Casework.Api.Seeding;

/// <summary>Random numbers that are the same for the same seed on every machine and version (SplitMix64, Steele et al. 2014).</summary>
internal sealed class SeededRandom(ulong seed, ulong sequence)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    // Mixed twice, because neighbouring states would be the same numbers one step apart.
    private ulong _state = Mix(Mix(seed + Step) ^ Mix(~sequence));

    public ulong Next() => Mix(_state += Step);

    private static ulong Mix(ulong mixed)
    {
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <returns>From <paramref name="least"/> to <paramref name="most"/>, both included.</returns>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <param name="share">Between 0 and 1.</param>
    public bool Happens(double share) => (Next() >> 11) * (1.0 / (1UL << 53)) < share;

    public T One<T>(IReadOnlyList<T> of) => of[Between(0, of.Count - 1)];

    /// <param name="of">Each with its weight; the weights need not add up to anything.</param>
    public T Weighted<T>(params ReadOnlySpan<(T Value, int Weight)> of)
    {
        var total = 0;
        foreach (var (_, weight) in of)
            total += weight;
        var drawn = Between(1, total);
        foreach (var (value, weight) in of)
        {
            drawn -= weight;
            if (drawn <= 0)
                return value;
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    /// <summary>As of a document, SHA-256 in hexadecimal.</summary>
    public string Hash() => $"{Next():x16}{Next():x16}{Next():x16}{Next():x16}";

    /// <summary>A version-8 uuid (RFC 9562).</summary>
    public Guid Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return Uuid8.Of(bytes);
    }
}
