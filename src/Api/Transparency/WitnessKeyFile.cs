using Casework.Api.CommandLine;
using Casework.EventStore;
using Casework.TransparencyLog;

namespace Casework.Api.Transparency;

/// <summary>A witness's own key in a file: its name, and the private key in PEM. New ones are Ed25519; those of ECDSA go on signing as they did.</summary>
internal sealed class WitnessKeyFile : IDisposable
{
    private readonly WitnessKey? _ed25519;
    private readonly SigningKey? _ecdsa;

    private WitnessKeyFile(WitnessKey ed25519) => _ed25519 = ed25519;

    private WitnessKeyFile(SigningKey ecdsa) => _ecdsa = ecdsa;

    /// <summary>To be handed to those who believe the witness: the one that checks its cosignatures of checkpoints first.</summary>
    public IReadOnlyList<VerifierKey> Verifiers => _ed25519 is { } key ? [key.Cosigner, key.Signer] : [_ecdsa!.Verifier];

    /// <summary>Reads the file, and makes it when there is none.</summary>
    /// <param name="name">In a key that is made.</param>
    /// <exception cref="VerbFailedException">The file does not hold the key of a witness.</exception>
    public static WitnessKeyFile OpenOrMake(string path, string name)
    {
        KeyFile.MakeOnce(path, () => $"{name}\n{WitnessKey.Generate(name).ToPem()}\n");
        var lines = File.ReadAllText(path).Split('\n', 2);
        return Read(() => new WitnessKeyFile(WitnessKey.FromPem(lines[0], lines[^1]))) ?? Read(() => new WitnessKeyFile(SigningKey.FromPem(lines[0], lines[^1])))
            ?? throw new VerbFailedException("KEY_MALFORMED", $"{path} does not hold the key of a witness.", ExitCode.BadArguments);
    }

    /// <summary>Signs a checkpoint that was seen, with the time where the key can.</summary>
    public NoteSignature Cosign(string checkpoint) => _ed25519?.Cosign(checkpoint, TimeProvider.System.GetUtcNow()) ?? _ecdsa!.Sign(checkpoint);

    /// <summary>Signs another note.</summary>
    public NoteSignature Sign(string text) => _ed25519?.Sign(text) ?? _ecdsa!.Sign(text);

    public void Dispose() => _ecdsa?.Dispose();

    private static WitnessKeyFile? Read(Func<WitnessKeyFile> read)
    {
        try
        {
            return read();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
