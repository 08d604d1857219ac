using Casework.Domain.Pathways.Decisions;
using static Casework.Domain.Pathways.Corrections.CorrectionEvent;

namespace Casework.Domain.Pathways;

/// <summary>Which version of each entry counts. The original stays in the log.</summary>
public static class Revision
{
    /// <returns>The entry itself, or the one that a correction or retraction is about in the end; null when there is none.</returns>
    public static Entry? Root(IReadOnlyList<Entry> log, Guid id)
    {
        var entry = log.FirstOrDefault(entry => entry.Id == id);
        while (entry is { Event: EntryCorrected or EntryRetracted })
        {
            var target = entry.Event is EntryCorrected correction ? correction.EntryId : ((EntryRetracted)entry.Event).EntryId;
            var later = entry.Version;
            entry = log.FirstOrDefault(earlier => earlier.Id == target && earlier.Version < later);
        }

        return entry;
    }

    /// <summary>Whether changing the entry changes what a decision says.</summary>
    public static bool ConcernsDecision(IReadOnlyList<Entry> log, Guid id) => Root(log, id) is { Event: var said } && DecisionCommands.IsDecision(said);

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
