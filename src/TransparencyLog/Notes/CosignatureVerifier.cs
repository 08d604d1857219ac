using System.Text;

namespace Casework.TransparencyLog;

/// <summary>A witness's key: Ed25519 over the time and the checkpoint that it has seen.</summary>
/// <seealso href="https://c2sp.org/tlog-cosignature"/>
internal sealed class CosignatureVerifier : VerifierKey
{
    public const byte Type = 4;

    private readonly Ed25519PublicKey _key;

    /// <exception cref="FormatException">It is no such name or key; says why.</exception>
    public CosignatureVerifier(string name, byte[] publicKey) : base(name, Type, publicKey, Named(name, Type, publicKey)) => _key = new Ed25519PublicKey(publicKey);

    public override bool IsCosigner => true;

    public override bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        Cosignature.TryRead(signature, out var seconds, out var ed25519) && Checkpoint.IsOne(Encoding.UTF8.GetString(text))
        && _key.Verifies(Cosignature.Message(seconds, text), ed25519);
}
