using System.Text;
using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>That an event is in the log, for somebody who has no access to it.</summary>
/// <param name="Entry">The canonical bytes.</param>
/// <param name="Checkpoint">The tree it leads to, signed.</param>
public sealed record EventProof(byte[] Entry, InclusionProof Inclusion, StoredCheckpoint Checkpoint)
{
    public Digest Leaf => Digest.OfLeaf(Entry);

    /// <summary>Proof and checkpoint in one file (C2SP tlog-proof).</summary>
    public string File => Encoding.UTF8.GetString(new ProofFile(Inclusion, SignedNote.Parse(Encoding.UTF8.GetBytes(Checkpoint.Note))).ToBytes());
}
