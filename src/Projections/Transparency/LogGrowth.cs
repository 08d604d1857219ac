using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>That between two checkpoints the log only grew.</summary>
public sealed record LogGrowth(StoredCheckpoint From, StoredCheckpoint To, ConsistencyProof Proof);
