using System.Security.Cryptography;
using System.Text;

namespace Casework.TransparencyLog;

/// <summary>A private key that signs notes: ECDSA on P-256 with SHA-256.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa _ecdsa;

    private SigningKey(string name, ECDsa ecdsa) => (_ecdsa, Verifier) = (ecdsa, EcdsaVerifier.Of(name, ecdsa.ExportSubjectPublicKeyInfo()));

    public VerifierKey Verifier { get; }

    /// <summary>A new one.</summary>
    /// <exception cref="FormatException">It is no name of a key; says why.</exception>
    public static SigningKey Generate(string name) => Of(name, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <param name="pem">PKCS#8, as <see cref="ToPem"/> writes it.</param>
    /// <exception cref="FormatException">It is no such name or key; says why.</exception>
    public static SigningKey FromPem(string name, string pem)
    {
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportFromPem(pem);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            ecdsa.Dispose();
            throw new FormatException("The private key is no PKCS#8 in PEM.");
        }

        return Of(name, ecdsa);
    }

    /// <summary>The private key: a secret.</summary>
    public string ToPem() => _ecdsa.ExportPkcs8PrivateKeyPem();

    public NoteSignature Sign(string text) =>
        new(Verifier.Name, Verifier.Id, _ecdsa.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public void Dispose() => _ecdsa.Dispose();

    private static SigningKey Of(string name, ECDsa ecdsa)
    {
        try
        {
            return new SigningKey(name, ecdsa);
        }
        catch
        {
            ecdsa.Dispose();
            throw;
        }
    }
}
