using Casework.Api.Configuration;
using Casework.Api.Transparency;
using Casework.EventStore.Erasing;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;

namespace Casework.Api.Erasure;

/// <summary>Where erasures are kept outside of the database: the register, and the certificates, which the log's key signs.</summary>
/// <param name="keyFile">Of the log's key.</param>
internal sealed class ErasureFolder(string path, string keyFile)
{
    public ErasureRegister Register { get; } = new(Path.Combine(path, "register"));

    /// <summary>What others check certificates by: the key that signs, and those it replaced.</summary>
    public IReadOnlyList<VerifierKey> Verifiers
    {
        get
        {
            using var keys = TransparencyKeys.Open(keyFile);
            return keys.Published.Verifiers;
        }
    }

    /// <exception cref="ConfigurationInvalidException">The signing key cannot be read.</exception>
    public static ErasureFolder Of(CaseworkSettings settings) => new(settings.Erasures, SignedLog.KeyFileOf(settings));

    /// <summary>Signs a certificate and keeps it. The first one of an erasure stays.</summary>
    public async Task<ErasureCertificate> Certify(ErasureCertificate certificate, CancellationToken cancel)
    {
        var file = FileOf(certificate.ErasureId);
        if (File.Exists(file))
            return certificate;

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var keys = TransparencyKeys.Open(keyFile);
        // Whole or not at all: a crash leaves no half of one.
        var aside = $"{file}.{Guid.NewGuid():n}.new";
        await File.WriteAllBytesAsync(aside, keys.SignStatement(CertificateText.Of(certificate)).ToBytes(), cancel);
        try
        {
            File.Move(aside, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(aside);
        }

        return certificate;
    }

    /// <returns>The signed note; null when there is none of this erasure.</returns>
    /// <exception cref="FormatException">It is no note that a key of the log has signed.</exception>
    public async Task<SignedNote?> Certificate(Guid erasureId, CancellationToken cancel)
    {
        if (!File.Exists(FileOf(erasureId)))
            return null;
        var note = SignedNote.Parse(await File.ReadAllBytesAsync(FileOf(erasureId), cancel));
        return note.Verify(Verifiers).Count > 0 ? note : throw new FormatException("The certificate was not signed by a key of the log, or was altered.");
    }

    private string FileOf(Guid erasureId) => Path.Combine(path, "certificates", $"{erasureId}.note");
}
