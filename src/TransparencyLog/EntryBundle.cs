using System.Buffers.Binary;

namespace Casework.TransparencyLog;

/// <summary>Neighbouring entries, each after its length in two bytes, the higher one first: what lies beneath a tile of level 0.</summary>
/// <seealso href="https://c2sp.org/tlog-tiles"/>
public static class EntryBundle
{
    /// <summary>The longest entry in bytes.</summary>
    public const int LongestEntry = ushort.MaxValue;

    /// <exception cref="ArgumentException">An entry is too long.</exception>
    public static byte[] Write(IEnumerable<ReadOnlyMemory<byte>> entries)
    {
        var bundle = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        foreach (var entry in entries)
        {
            if (entry.Length > LongestEntry)
                throw new ArgumentException($"An entry has at most {LongestEntry} bytes, not {entry.Length}.", nameof(entries));
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
            bundle.Write(length);
            bundle.Write(entry.Span);
        }

        return bundle.ToArray();
    }

    /// <exception cref="FormatException">It ends within an entry.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> bundle)
    {
        while (bundle.Length > 0)
        {
            if (bundle.Length < sizeof(ushort) || bundle.Length - sizeof(ushort) < BinaryPrimitives.ReadUInt16BigEndian(bundle.Span))
                throw new FormatException("The bundle ends within an entry.");
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            yield return bundle.Slice(sizeof(ushort), length);
            bundle = bundle[(sizeof(ushort) + length)..];
        }
    }
}
