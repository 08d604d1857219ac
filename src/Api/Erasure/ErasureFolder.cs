using Casework.EventStore;
using Casework.EventStore.Erasing;
using Casework.TransparencyLog;

namespace Casework.Api.Erasure;

/// <summary>Where erasures are kept outside of the database: the register, the certificates, and the key that signs them.</summary>
internal sealed class ErasureFolder(string path)
{
    private const string KeyName = "casework-erasure";

    public ErasureRegister Register { get; } = new(Path.Combine(path, "register"));

    private string KeyFilePath => Path.Combine(path, "signing-key.pem");

    /// <summary>What others check certificates by.</summary>
    public VerifierKey Verifier
    {
        get
        {
            using var key = Key();
            return key.Verifier;
        }
    }

    /// <summary>Signs a certificate and keeps it. The first one of an erasure stays.</summary>
    public async Task<ErasureCertificate> Certify(ErasureCertificate certificate, CancellationToken cancel)
    {
        var file = FileOf(certificate.ErasureId);
        if (File.Exists(file))
            return certificate;

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var key = Key();
        var text = CertificateText.Of(certificate);
        // Whole or not at all: a crash leaves no half of one.
        var aside = $"{file}.{Guid.NewGuid():n}.new";
        await File.WriteAllBytesAsync(aside, new SignedNote(text, [key.Sign(text)]).ToBytes(), cancel);
        try
        {
            File.Move(aside, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(aside);
            return certificate;
        }

        await File.WriteAllTextAsync(Path.Combine(path, "signing-key.pub"), $"{key.Verifier}\n", cancel);
        return certificate;
    }

    /// <returns>The signed note; null when there is none of this erasure.</returns>
    /// <exception cref="FormatException">It is no note that this key has signed.</exception>
    public async Task<SignedNote?> Certificate(Guid erasureId, CancellationToken cancel)
    {
        if (!File.Exists(FileOf(erasureId)))
            return null;
        var note = SignedNote.Parse(await File.ReadAllBytesAsync(FileOf(erasureId), cancel));
        return note.Verify([Verifier]).Count > 0 ? note : throw new FormatException("The certificate was not signed by this key, or was altered.");
    }

    private string FileOf(Guid erasureId) => Path.Combine(path, "certificates", $"{erasureId}.note");

    private SigningKey Key()
    {
        Directory.CreateDirectory(path);
        KeyFile.MakeOnce(KeyFilePath, static () =>
        {
            using var fresh = SigningKey.Generate(KeyName);
            return fresh.ToPem();
        });
        return SigningKey.FromPem(KeyName, File.ReadAllText(KeyFilePath));
    }
}
