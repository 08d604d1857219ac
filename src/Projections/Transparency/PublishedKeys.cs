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
            var signers = signed.Verify([.. Keys.Where(key => key.LastSize is not { } last || checkpoint.Head.Size <= last).Select(key => key.Key)]);
            return signers.Any(key => key.Name == checkpoint.Origin)
                ? checkpoint
                : throw new CheckpointUntrustedException($"The checkpoint of size {checkpoint.Head.Size} is not signed by a known key of {checkpoint.Origin}.");
        }
        catch (FormatException malformed)
        {
            throw new CheckpointUntrustedException($"It is no checkpoint: {malformed.Message}");
        }
    }
}
