namespace Casework.TransparencyLog;

/// <summary>Ed25519 over the text of the note, as most logs sign.</summary>
internal sealed class Ed25519Verifier : VerifierKey
{
    public const byte Type = 1;

    private readonly Ed25519PublicKey _key;

    /// <exception cref="FormatException">It is no such name or key; says why.</exception>
    public Ed25519Verifier(string name, byte[] publicKey) : base(name, Type, publicKey, Named(name, Type, publicKey)) => _key = new Ed25519PublicKey(publicKey);

    public override bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => _key.Verifies(text, signature);
}
