using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Casework.TransparencyLog;

/// <summary>A public key that notes are checked with: ECDSA on P-256 with SHA-256, signature type 0x02.</summary>
/// <seealso href="https://c2sp.org/signed-note"/>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    private const byte Ecdsa = 2;
    private readonly byte[] _publicKey;
    private readonly ECDsa _ecdsa;

    private VerifierKey(string name, byte[] publicKey, ECDsa ecdsa) => (Name, _publicKey, _ecdsa) = (name, publicKey, ecdsa);

    public string Name { get; }

    /// <summary>The first four bytes of the SHA-256 of the public key.</summary>
    public uint Id => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(_publicKey));

    /// <param name="name">Not empty, without spaces and plus signs; a web address without its scheme by custom.</param>
    /// <param name="publicKey">SubjectPublicKeyInfo, DER.</param>
    /// <exception cref="FormatException">It is no such name or key; says why.</exception>
    public static VerifierKey Of(string name, ReadOnlySpan<byte> publicKey)
    {
        if (!IsName(name))
            throw new FormatException("A key's name is not empty and has neither spaces nor plus signs nor control characters.");
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportSubjectPublicKeyInfo(publicKey, out var read);
            if (read == publicKey.Length && ecdsa.ExportParameters(includePrivateParameters: false).Curve.Oid is { Value: "1.2.840.10045.3.1.7" })
                return new VerifierKey(name, publicKey.ToArray(), ecdsa);
        }
        catch (CryptographicException)
        {
            // Said below.
        }

        ecdsa.Dispose();
        throw new FormatException("The public key is none of ECDSA on P-256.");
    }

    /// <summary>Reads the text that <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is none; says why.</exception>
    public static VerifierKey Parse(string text)
    {
        if (text.Split('+', 3) is not [var name, { Length: 8 } id, var encoded])
            throw new FormatException("A verifier key is a name, eight hexadecimal digits and base64, with plus signs between them.");
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || length == 0 || bytes[0] != Ecdsa)
            throw new FormatException("The verifier key is not one of ECDSA signatures (type 0x02).");
        var key = Of(name, bytes.AsSpan(1, length - 1));
        return key.HexId == id ? key : throw new FormatException("The verifier key's id is not that of its public key.");
    }

    /// <param name="signature">ASN.1 DER.</param>
    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        _ecdsa.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public bool Equals(VerifierKey? other) => other is not null && Name == other.Name && _publicKey.AsSpan().SequenceEqual(other._publicKey);

    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    public override int GetHashCode() => HashCode.Combine(Name, Id);

    /// <summary>To be published: name, id and key in one text without spaces.</summary>
    public override string ToString() => $"{Name}+{HexId}+{Convert.ToBase64String([Ecdsa, .. _publicKey])}";

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character == '+');

    private string HexId => Id.ToString("x8", CultureInfo.InvariantCulture);
}
