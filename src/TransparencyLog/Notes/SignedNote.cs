using System.Buffers.Binary;
using System.Text;

namespace Casework.TransparencyLog;

/// <summary>A text and signatures of it. Nothing in it is to be believed before <see cref="Verify"/> has named a key.</summary>
/// <param name="Text">Ends with a line feed.</param>
/// <seealso href="https://c2sp.org/signed-note"/>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>More are refused.</summary>
    public const int MostSignatures = 16;

    private const int KeyIdSize = 4;
    private const string Dash = "— ";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="FormatException">It is no signed note; says why.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> note)
    {
        string all;
        try
        {
            all = Utf8.GetString(note);
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException("A note is UTF-8.");
        }

        if (all.Any(character => character is < ' ' and not '\n'))
            throw new FormatException("A note has no control characters but line feeds.");
        var blank = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || !all.EndsWith('\n'))
            throw new FormatException("A note is a text, an empty line and signatures.");
        var lines = all[(blank + 2)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MostSignatures)
            throw new FormatException($"A note has 1 to {MostSignatures} signatures.");
        return new SignedNote(all[..(blank + 1)], [.. lines.Select(Signature)]);
    }

    /// <summary>As it is stored and served.</summary>
    public byte[] ToBytes()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            var bytes = new byte[KeyIdSize + signature.Bytes.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, signature.KeyId);
            signature.Bytes.Span.CopyTo(bytes.AsSpan(KeyIdSize));
            note.Append(Dash).Append(signature.Name).Append(' ').Append(Convert.ToBase64String(bytes)).Append('\n');
        }

        return Utf8.GetBytes(note.ToString());
    }

    /// <summary>
    /// The keys that have signed, each once. Signatures by keys that are not known are passed over; one that fails although
    /// its key is known spoils the whole note.
    /// </summary>
    /// <returns>Empty when the note is not to be believed.</returns>
    public IReadOnlyList<VerifierKey> Verify(IReadOnlyCollection<VerifierKey> known)
    {
        var text = Utf8.GetBytes(Text);
        var signers = new List<VerifierKey>();
        foreach (var signature in Signatures)
        {
            if (known.FirstOrDefault(key => key.Name == signature.Name && key.Id == signature.KeyId) is not { } key)
                continue;
            if (!key.Verifies(text, signature.Bytes.Span))
                return [];
            if (!signers.Contains(key))
                signers.Add(key);
        }

        return signers;
    }

    /// <summary>With one more signature, such as a witness's; one by the same key is replaced.</summary>
    public SignedNote With(NoteSignature signature) => this with
    {
        Signatures = [.. Signatures.Where(other => other.Name != signature.Name || other.KeyId != signature.KeyId), signature],
    };

    private static NoteSignature Signature(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var encoded] || !VerifierKey.IsName(name))
            throw new FormatException("A signature is a dash, the key's name and base64.");
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || length <= KeyIdSize || Convert.ToBase64String(bytes, 0, length) != encoded)
            throw new FormatException("A signature is base64 of a key id and the signature's bytes.");
        return new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(KeyIdSize, length - KeyIdSize));
    }
}
