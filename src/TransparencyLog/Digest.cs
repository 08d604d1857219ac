using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Casework.TransparencyLog;

/// <summary>A SHA-256 hash in the Merkle tree: 32 bytes.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.1"/>
public readonly record struct Digest
{
    /// <summary>In bytes.</summary>
    public const int Size = 32;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    // To make one takes longer than to hash a node.
    [ThreadStatic]
    private static IncrementalHash? _sha256;

    private readonly UInt128 _left;
    private readonly UInt128 _right;

    /// <param name="bytes">32 of them.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"A hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        (_left, _right) = (BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));
    }

    private static IncrementalHash Sha256 => _sha256 ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The root of the tree without leaves.</summary>
    public static Digest OfNothing { get; } = new(SHA256.HashData([]));

    /// <summary>SHA-256 of 0x00 and the entry.</summary>
    public static Digest OfLeaf(ReadOnlySpan<byte> entry)
    {
        Sha256.AppendData([LeafPrefix]);
        Sha256.AppendData(entry);
        return Finished();
    }

    /// <summary>SHA-256 of 0x01 and the two hashes.</summary>
    public static Digest OfNode(in Digest left, in Digest right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Size)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Size)..]);
        Sha256.AppendData(input);
        return Finished();
    }

    /// <exception cref="FormatException">It is not the base64 of 32 bytes, in its one canonical form.</exception>
    public static Digest FromBase64(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Size];
        return Convert.TryFromBase64Chars(text, bytes, out var written) && written == Size && text.SequenceEqual(Convert.ToBase64String(bytes))
            ? new Digest(bytes)
            : throw new FormatException("A hash is the base64 of 32 bytes.");
    }

    /// <param name="destination">At least 32 bytes long.</param>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt128BigEndian(destination, _left);
        BinaryPrimitives.WriteUInt128BigEndian(destination[16..], _right);
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    public string ToBase64() => Convert.ToBase64String(ToArray());

    /// <summary>Lowercase hexadecimal.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());

    private static Digest Finished()
    {
        Span<byte> hash = stackalloc byte[Size];
        Sha256.GetHashAndReset(hash);
        return new Digest(hash);
    }
}
