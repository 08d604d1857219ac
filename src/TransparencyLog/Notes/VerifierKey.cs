using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Casework.TransparencyLog;

/// <summary>A public key that notes are checked with, of one of the signature types of the format.</summary>
/// <seealso href="https://c2sp.org/signed-note"/>
public abstract class VerifierKey : IEquatable<VerifierKey>
{
    private readonly byte _type;
    private readonly byte[] _publicKey;

    private protected VerifierKey(string name, byte type, byte[] publicKey, ReadOnlySpan<byte> idOf)
    {
        if (!IsName(name))
            throw new FormatException("A key's name is not empty and has neither spaces nor plus signs nor control characters.");
        (Name, _type, _publicKey, Id) = (name, type, publicKey, BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(idOf)));
    }

    /// <summary>A web address without its scheme by custom.</summary>
    public string Name { get; }

    /// <summary>Tells keys of one name apart.</summary>
    public uint Id { get; }

    /// <summary>Whether it signs what its holder has seen of a log, with the time: a witness's key, and never a log's own.</summary>
    public virtual bool IsCosigner => false;

    /// <summary>Reads the text that <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is none; says why.</exception>
    public static VerifierKey Parse(string text)
    {
        if (text.Split('+', 3) is not [var name, { Length: 8 } id, var encoded])
            throw new FormatException("A verifier key is a name, eight hexadecimal digits and base64, with plus signs between them.");
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || length == 0 || Convert.ToBase64String(bytes, 0, length) != encoded)
            throw new FormatException("The verifier key is not base64 of a signature type and a public key.");
        var publicKey = bytes[1..length];
        VerifierKey key = bytes[0] switch
        {
            Ed25519Verifier.Type => new Ed25519Verifier(name, publicKey),
            EcdsaVerifier.Type => EcdsaVerifier.Of(name, publicKey),
            CosignatureVerifier.Type => new CosignatureVerifier(name, publicKey),
            _ => throw new FormatException("The verifier key is none of Ed25519 (type 0x01), ECDSA (0x02) or cosignatures (0x04)."),
        };
        return key.HexId == id ? key : throw new FormatException("The verifier key's id is not that of its public key.");
    }

    /// <summary>Whether it is a signature of that text by this key, in the form of the key's type.</summary>
    public abstract bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature);

    public bool Equals(VerifierKey? other) => other is not null && Name == other.Name && _type == other._type && _publicKey.AsSpan().SequenceEqual(other._publicKey);

    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    public override int GetHashCode() => HashCode.Combine(Name, Id);

    /// <summary>To be published: name, id and key in one text without spaces.</summary>
    public override string ToString() => $"{Name}+{HexId}+{Convert.ToBase64String([_type, .. _publicKey])}";

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character == '+');

    /// <summary>What an id is the hash of, but for the types that have a rule of their own.</summary>
    private protected static byte[] Named(string name, byte type, byte[] publicKey) => [.. Encoding.UTF8.GetBytes(name), (byte)'\n', type, .. publicKey];

    private string HexId => Id.ToString("x8", CultureInfo.InvariantCulture);
}
