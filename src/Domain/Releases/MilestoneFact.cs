namespace Casework.Domain.Releases;

/// <summary>
/// What a file said that figures are counted from, and while it did: from one position in the log to another. So the counts of a
/// release can be made again at any time.
/// </summary>
/// <param name="Milestone">Of a milestone, which.</param>
/// <param name="TieId">Of a tie: the same on every file that it ties.</param>
/// <param name="On">Of a milestone the first day on which it was reached, of a presence its first day.</param>
/// <param name="Until">Of a presence: the first day without it; null while it lasts.</param>
/// <param name="KnownFrom">The position by which it was said.</param>
/// <param name="KnownUntil">The position from which it was no longer said; null while it is.</param>
public sealed record MilestoneFact(
    MilestoneFactKind Kind, Milestone? Milestone, Guid? TieId, DateOnly? On, DateOnly? Until, long KnownFrom, long? KnownUntil = null)
{
    /// <summary>Whether the log said so when it had that many entries.</summary>
    public bool IsKnownAt(long position) => KnownFrom <= position && (KnownUntil is null || position < KnownUntil);
}

/// <summary>Rows hold the numbers: new ones are added at the end.</summary>
public enum MilestoneFactKind
{
    Milestone,

    /// <summary>The file of the municipality is open, here, and of nobody who has another.</summary>
    Presence,

    /// <summary>Ties files of one person: doubles that were merged, files of two towns.</summary>
    SamePerson,

    /// <summary>Ties files of one household.</summary>
    SameHousehold,
}
