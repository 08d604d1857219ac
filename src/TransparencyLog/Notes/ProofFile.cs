using System.Globalization;
using System.Text;

namespace Casework.TransparencyLog;

/// <summary>What an auditor gets for one entry: an inclusion proof and the checkpoint it leads to, to be checked offline.</summary>
/// <param name="Checkpoint">Signed by the log, and by witnesses.</param>
/// <param name="Extra">For the application; not covered by any signature.</param>
/// <seealso href="https://c2sp.org/tlog-proof"/>
public sealed record ProofFile(InclusionProof Inclusion, SignedNote Checkpoint, ReadOnlyMemory<byte>? Extra = null)
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";
    private const string ExtraLine = "extra ";
    private const string IndexLine = "index ";

    // Deeper than any tree of 63 bits.
    private const int LongestPath = 63;

    public byte[] ToBytes()
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        if (Extra is { } extra)
            text.Append(ExtraLine).Append(Convert.ToBase64String(extra.Span)).Append('\n');
        text.Append(IndexLine).Append(Inclusion.Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Inclusion.Path)
            text.Append(hash.ToBase64()).Append('\n');
        return [.. Encoding.UTF8.GetBytes(text.Append('\n').ToString()), .. Checkpoint.ToBytes()];
    }

    /// <exception cref="FormatException">It is no such file; says why.</exception>
    public static ProofFile Parse(ReadOnlySpan<byte> file)
    {
        var blank = file.IndexOf("\n\n"u8);
        if (blank < 0)
            throw new FormatException("A proof file is a proof, an empty line and a checkpoint.");
        var lines = Encoding.UTF8.GetString(file[..blank]).Split('\n').AsSpan();
        if (lines[0] != FirstLine)
            throw new FormatException($"A proof file begins with \"{FirstLine}\".");
        lines = lines[1..];
        ReadOnlyMemory<byte>? extra = null;
        if (lines is [var second, ..] && second.StartsWith(ExtraLine, StringComparison.Ordinal))
        {
            extra = Convert.FromBase64String(second[ExtraLine.Length..]);
            lines = lines[1..];
        }

        if (lines is not [var index, .. var path] || !index.StartsWith(IndexLine, StringComparison.Ordinal) || path.Length > LongestPath
            || !long.TryParse(index[IndexLine.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            || place.ToString(CultureInfo.InvariantCulture) != index[IndexLine.Length..])
        {
            throw new FormatException("A proof file has an index without leading zeros and at most 63 hashes.");
        }

        var hashes = new List<Digest>(path.Length);
        foreach (var hash in path)
            hashes.Add(Digest.FromBase64(hash));
        return new ProofFile(new InclusionProof(place, hashes), SignedNote.Parse(file[(blank + 2)..]), extra);
    }

    /// <summary>Whether the entry with that leaf hash is in the log of that origin, which and whose witnesses the caller knows.</summary>
    /// <param name="log">The log's own keys.</param>
    /// <param name="witnesses">Keys of others who have seen the log grow.</param>
    /// <param name="quorum">Witnesses that must have signed.</param>
    public bool Proves(in Digest leaf, string origin, IReadOnlyCollection<VerifierKey> log, IReadOnlyCollection<VerifierKey> witnesses, int quorum)
    {
        var signers = Checkpoint.Verify([.. log, .. witnesses]);
        if (!signers.Any(log.Contains) || signers.Count(witnesses.Contains) < quorum)
            return false;
        try
        {
            var said = TransparencyLog.Checkpoint.Parse(Checkpoint.Text);
            return said.Origin == origin && Inclusion.Proves(leaf, said.Head);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
