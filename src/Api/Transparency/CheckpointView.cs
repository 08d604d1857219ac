using Casework.Projections.Transparency;

namespace Casework.Api.Transparency;

internal sealed record CheckpointView(StoredCheckpoint Checkpoint)
{
    public long Size => Checkpoint.Size;

    public string RootHash => Checkpoint.Root.ToBase64();

    public DateTimeOffset SignedAt => Checkpoint.SignedAt;

    public string Note => Checkpoint.Note;

    public IReadOnlyList<CosignatureView> Cosignatures => [.. Checkpoint.Cosignatures.Select(signature => new CosignatureView(signature))];
}
