using Casework.Projections.Transparency;

namespace Casework.Api.Transparency;

internal sealed record LogGrowthView(LogGrowth Growth)
{
    public long FromSize => Growth.From.Size;

    public long ToSize => Growth.To.Size;

    public IReadOnlyList<string> Proof => [.. Growth.Proof.Path.Select(hash => hash.ToBase64())];

    public IReadOnlyList<CheckpointView> Checkpoints => [new(Growth.From), new(Growth.To)];
}
