using Casework.EventStore.Verifying;
using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>What the comparison of the log with what was signed of it came to.</summary>
/// <param name="Entries">How many entries were hashed.</param>
/// <param name="Tree">The tree over them, and over those before where the look began later.</param>
/// <param name="Checkpoints">How many checkpoints were compared with it, whoever keeps them.</param>
/// <param name="ViolationCount">All that were found.</param>
/// <param name="Violations">The first of them.</param>
public sealed record RootReport(long Entries, TreeHead Tree, long Checkpoints, long ViolationCount, IReadOnlyList<Violation> Violations);
