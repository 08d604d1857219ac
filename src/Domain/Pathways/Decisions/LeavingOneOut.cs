using static Casework.Domain.Pathways.Corrections.CorrectionEvent;

namespace Casework.Domain.Pathways.Decisions;

/// <summary>
/// What a pathway would be without one of its entries, for each of them. The log is folded once: an entry changes few slices, and
/// only those are folded again from its place on.
/// </summary>
internal sealed class LeavingOneOut
{
    private readonly IReadOnlyList<Entry> _log;
    private readonly Pathway _whole;
    private readonly List<Func<Pathway, int, Pathway>> _slices;
    private readonly Dictionary<long, int> _places;
    private readonly HashSet<Guid> _corrected;

    public LeavingOneOut(IReadOnlyList<Entry> log)
    {
        _log = log;
        _whole = PathwayHistory.Of(log).State;
        List<Entry> entries = [.. _whole.Entries];
        _slices = [.. Slice.All.Select(slice => slice.Fold(entries))];
        _places = entries.Index().ToDictionary(entry => entry.Item.Version, entry => entry.Index);
        _corrected = [.. log.Select(entry => Corrected(entry.Event)).OfType<Guid>()];
    }

    /// <param name="place">Of the entry in the log.</param>
    public Pathway Without(int place)
    {
        var entry = _log[place];
        // What corrects, and what is corrected, changes which entries count.
        if (Corrected(entry.Event) is not null || _corrected.Contains(entry.Id))
            return PathwayHistory.Of(_log.Where(other => other != entry)).State;

        var counted = _places[entry.Version];
        var without = _whole with { Log = _whole.Log.RemoveAt(place), Entries = _whole.Entries.RemoveAt(counted) };
        return _slices.Aggregate(without, (pathway, slice) => slice(pathway, counted));
    }

    private static Guid? Corrected(PathwayEvent @event) => @event switch
    {
        EntryCorrected e => e.EntryId,
        EntryRetracted e => e.EntryId,
        _ => null,
    };
}
