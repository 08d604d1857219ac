using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Casework.TransparencyLog;

/// <seealso href="https://www.rfc-editor.org/rfc/rfc8032"/>
internal sealed class Ed25519PublicKey
{
    public const int SignatureSize = 64;

    private readonly Ed25519PublicKeyParameters _key;

    /// <exception cref="FormatException">It is no such key.</exception>
    public Ed25519PublicKey(byte[] bytes)
    {
        try
        {
            _key = new Ed25519PublicKeyParameters(bytes);
        }
        catch (ArgumentException)
        {
            throw new FormatException("The public key is none of Ed25519.");
        }
    }

    public bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureSize)
            return false;
        var signer = new Ed25519Signer();
        signer.Init(forSigning: false, _key);
        signer.BlockUpdate(message);
        return signer.VerifySignature(signature.ToArray());
    }
}
