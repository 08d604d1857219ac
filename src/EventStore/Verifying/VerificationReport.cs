namespace Casework.EventStore.Verifying;

/// <summary>What a verification came to.</summary>
/// <param name="Entries">How many events were looked at.</param>
/// <param name="Commands">How many recorded commands were compared with their events.</param>
/// <param name="Head">The last position when the verification began: what it speaks of.</param>
/// <param name="ViolationCount">All that were found.</param>
/// <param name="Violations">The first of them, at most <see cref="Verification.MostKept"/>.</param>
public sealed record VerificationReport(long Entries, long Commands, long Head, long ViolationCount, IReadOnlyList<Violation> Violations)
{
    public bool IsClean => ViolationCount == 0;
}
