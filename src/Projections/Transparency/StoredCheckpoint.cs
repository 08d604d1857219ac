using System.Text;
using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>A size of the tree that was signed.</summary>
/// <param name="Note">The checkpoint and the log's signature; where it is to be served, with those of witnesses beneath.</param>
public sealed record StoredCheckpoint(long Size, Digest Root, string Note, DateTimeOffset SignedAt)
{
    public TreeHead Head => new(Size, Root);

    /// <summary>Those of witnesses, beneath that of the log.</summary>
    public IReadOnlyList<NoteSignature> Cosignatures => [.. SignedNote.Parse(Encoding.UTF8.GetBytes(Note)).Signatures.Skip(1)];
}
