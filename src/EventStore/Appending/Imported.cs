namespace Casework.EventStore;

/// <summary>What an import came to.</summary>
/// <param name="Recorded">Commands that this run recorded.</param>
/// <param name="Repeated">Commands that had been recorded before.</param>
/// <param name="Events">Recorded by this run.</param>
/// <param name="Refused">
/// Commands that were not recorded, with the reason that <see cref="EventLog.Append"/> would have thrown. They harmed no other.
/// </param>
public sealed record Imported(long Recorded, long Repeated, long Events, IReadOnlyList<(Guid CommandId, Exception Reason)> Refused);
