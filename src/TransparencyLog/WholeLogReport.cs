namespace Casework.TransparencyLog;

/// <summary>What the reading of a whole log came to.</summary>
/// <param name="Leaves">Hashes of entries that were read.</param>
/// <param name="Entries">Entries that have the hash at their place.</param>
/// <param name="Withheld">Places that are empty in their bundle, or whose bundle is not handed out.</param>
/// <param name="ViolationCount">All that were found.</param>
/// <param name="Violations">The first of them.</param>
public sealed record WholeLogReport(long Leaves, long Entries, long Withheld, long ViolationCount, IReadOnlyList<string> Violations);
