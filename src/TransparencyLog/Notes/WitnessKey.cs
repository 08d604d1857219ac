using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.EdEC;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace Casework.TransparencyLog;

/// <summary>A witness's private key: Ed25519. Checkpoints it cosigns with the time; other notes it signs as they are, under an id of its own.</summary>
public sealed class WitnessKey
{
    private const string PemLabel = "PRIVATE KEY";

    private readonly Ed25519PrivateKeyParameters _key;

    private WitnessKey(string name, Ed25519PrivateKeyParameters key)
    {
        var publicKey = key.GeneratePublicKey().GetEncoded();
        (_key, Cosigner, Signer) = (key, new CosignatureVerifier(name, publicKey), new Ed25519Verifier(name, publicKey));
    }

    /// <summary>Checks what <see cref="Cosign"/> signs.</summary>
    public VerifierKey Cosigner { get; }

    /// <summary>Checks what <see cref="Sign"/> signs.</summary>
    public VerifierKey Signer { get; }

    /// <summary>A new one.</summary>
    /// <exception cref="FormatException">It is no name of a key; says why.</exception>
    public static WitnessKey Generate(string name) => new(name, new Ed25519PrivateKeyParameters(RandomNumberGenerator.GetBytes(Ed25519PrivateKeyParameters.KeySize)));

    /// <param name="pem">PKCS#8, as <see cref="ToPem"/> writes it.</param>
    /// <exception cref="FormatException">It is no such name or key; says why.</exception>
    public static WitnessKey FromPem(string name, string pem)
    {
        try
        {
            var fields = PemEncoding.Find(pem);
            if (pem[fields.Label] == PemLabel && PrivateKeyFactory.CreateKey(Convert.FromBase64String(pem[fields.Base64Data])) is Ed25519PrivateKeyParameters key)
                return new WitnessKey(name, key);
        }
        catch (Exception e) when (e is ArgumentException or IOException or SecurityUtilityException)
        {
            // Said below.
        }

        throw new FormatException("The private key is no PKCS#8 of Ed25519 in PEM.");
    }

    /// <summary>The private key: a secret.</summary>
    public string ToPem() =>
        PemEncoding.WriteString(PemLabel, new PrivateKeyInfo(new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519), new DerOctetString(_key.GetEncoded())).GetEncoded());

    /// <summary>Says that by then the log was seen to have grown to this checkpoint and no further.</summary>
    /// <param name="checkpoint">Its text.</param>
    /// <param name="at">To the second.</param>
    /// <exception cref="ArgumentException">It is the text of no checkpoint.</exception>
    public NoteSignature Cosign(string checkpoint, DateTimeOffset at)
    {
        if (!Checkpoint.IsOne(checkpoint))
            throw new ArgumentException("Only checkpoints are cosigned.", nameof(checkpoint));
        var seconds = at.ToUnixTimeSeconds();
        return new NoteSignature(Cosigner.Name, Cosigner.Id, Cosignature.Write(seconds, Ed25519(Cosignature.Message(seconds, Encoding.UTF8.GetBytes(checkpoint)))));
    }

    /// <exception cref="ArgumentException">Somebody could take it for a cosignature.</exception>
    public NoteSignature Sign(string text) => text.StartsWith(Cosignature.Header, StringComparison.Ordinal)
        ? throw new ArgumentException("A note must not read as a cosigned checkpoint.", nameof(text))
        : new NoteSignature(Signer.Name, Signer.Id, Ed25519(Encoding.UTF8.GetBytes(text)));

    private byte[] Ed25519(byte[] message)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        signer.BlockUpdate(message);
        return signer.GenerateSignature();
    }
}
