using System.Security.Cryptography;

namespace Casework.TransparencyLog;

/// <summary>ECDSA on P-256 with SHA-256; signatures in ASN.1 DER, the public key as SubjectPublicKeyInfo, whose hash is the id.</summary>
internal sealed class EcdsaVerifier : VerifierKey
{
    public const byte Type = 2;

    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly ECDsa _ecdsa;

    private EcdsaVerifier(string name, byte[] publicKey, ECDsa ecdsa) : base(name, Type, publicKey, publicKey) => _ecdsa = ecdsa;

    /// <exception cref="FormatException">It is no such name or key; says why.</exception>
    public static EcdsaVerifier Of(string name, byte[] publicKey)
    {
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportSubjectPublicKeyInfo(publicKey, out var read);
            if (read == publicKey.Length && ecdsa.ExportParameters(includePrivateParameters: false).Curve.Oid is { Value: P256 })
                return new EcdsaVerifier(name, publicKey, ecdsa);
        }
        catch (CryptographicException)
        {
            // Said below.
        }
        catch (FormatException)
        {
            ecdsa.Dispose();
            throw;
        }

        ecdsa.Dispose();
        throw new FormatException("The public key is none of ECDSA on P-256.");
    }

    public override bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        _ecdsa.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
}
