using static Casework.Domain.Pathways.Corrections.CorrectionEvent;

namespace Casework.Domain.Pathways;

/// <summary>Which version of each entry counts. The original stays in the log.</summary>
public static class Revision
{
    /// <summary>
    /// An entry can only be changed by a later one, so the log is read from its end: whatever changes an entry has been
    /// decided upon before the entry itself is met. The latest valid correction wins, and a retraction wins over all.
    /// </summary>
    /// <returns>The entries that stand, in log order and as corrected; corrections and retractions are among them.</returns>
    public static IReadOnlyList<Entry> Standing(IReadOnlyList<Entry> log)
    {
        var retracted = new HashSet<Guid>();
        var corrections = new Dictionary<Guid, EntryCorrected>();
        var standing = new List<Entry>(log.Count);
        foreach (var entry in log.Reverse())
        {
            if (retracted.Contains(entry.Id))
                continue;

            var current = corrections.TryGetValue(entry.Id, out var correction)
                ? entry with { Event = correction.Replacement, EffectiveOn = correction.CorrectedEffectiveOn }
                : entry;
            standing.Add(current);
            if (current.Event is EntryRetracted retraction)
                retracted.Add(retraction.EntryId);
            else if (current.Event is EntryCorrected again)
                corrections.TryAdd(again.EntryId, again);
        }

        standing.Reverse();
        return standing;
    }
}
