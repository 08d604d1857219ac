using Casework.Api.Schema;
using Casework.Projections;
using Casework.Projections.Transparency;

namespace Casework.Api.Transparency;

/// <param name="About">The entry that is proved.</param>
internal sealed record EventProofView(EventProof Proof, PublishedKeys Keys, TimelineEntry About)
{
    public string PathwayId => GlobalId.Of("Pathway", About.PathwayId);

    public string Entry => Convert.ToBase64String(Proof.Entry);

    public long LeafIndex => Proof.Inclusion.Index;

    public string LeafHash => Proof.Leaf.ToBase64();

    public long TreeSize => Proof.Checkpoint.Size;

    public string RootHash => Proof.Checkpoint.Root.ToBase64();

    public IReadOnlyList<string> InclusionPath => [.. Proof.Inclusion.Path.Select(hash => hash.ToBase64())];

    public string Checkpoint => Proof.Checkpoint.Note;

    public string ProofFile => Proof.File;

    public IReadOnlyList<string> VerifierKeys => [.. Keys.Verifiers.Select(key => key.ToString())];
}
