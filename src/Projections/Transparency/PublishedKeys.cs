using System.Text;
using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>The public keys by which checkpoints are believed.</summary>
public sealed record PublishedKeys(IReadOnlyList<PublishedKey> Keys)
{
    public IReadOnlyList<VerifierKey> Verifiers => [.. Keys.Select(key => key.Key)];

    /// <summary>What a note says, if it is a checkpoint that one of the keys has signed while it was the log's.</summary>
    /// <exception cref="CheckpointUntrustedException">It is not to be believed; says why.</exception>
    public Checkpoint Read(string note)
    {
        try
        {
            var signed = SignedNote.Parse(Encoding.UTF8.GetBytes(note));
            var checkpoint = Checkpoint.Parse(signed.Text);
            return HaveSigned(signed, checkpoint.Origin, checkpoint.Head.Size)
                ? checkpoint
                : throw new CheckpointUntrustedException($"The checkpoint of size {checkpoint.Head.Size} is not signed by a known key of {checkpoint.Origin}.");
        }
        catch (FormatException malformed)
        {
            throw new CheckpointUntrustedException($"It is no checkpoint: {malformed.Message}");
        }
    }

    /// <summary>Whether one of the keys has signed a note that was the key of the log of that name when it had so many entries. A witness's is none, whatever its name.</summary>
    public bool HaveSigned(SignedNote note, string origin, long size) =>
        note.Verify([.. Keys.Where(key => key.LastSize is not { } last || size <= last).Select(key => key.Key)]).Any(key => key.Name == origin && !key.IsCosigner);
}
