namespace Casework.EventStore.Projecting;

/// <summary>A row that stands more often, or less often, in the living table than the log gives it.</summary>
/// <param name="Key">The row's key columns as JSON; the rest of the row may be personal and is not repeated.</param>
/// <param name="Living">How often exactly this row stands in the living table.</param>
/// <param name="Folded">How often a fresh fold of the log gives it.</param>
public sealed record RowDifference(string Key, long Living, long Folded);
