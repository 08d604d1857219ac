using System.Collections.Immutable;
using Casework.Domain.Pathways.Corrections;

namespace Casework.Domain.Pathways;

/// <summary>
/// Everything recorded on a pathway, and what it amounts to. Two times: when an entry became known (its place in the log)
/// and when it was true (its place in the fold).
/// </summary>
public sealed record PathwayHistory
{
    private PathwayHistory(Pathway state) => State = state;

    public static PathwayHistory Initial { get; } = new(Pathway.Initial);

    /// <summary>The pathway as far as everything known by now tells, planned days included.</summary>
    public Pathway State { get; }

    /// <summary>All entries in log order.</summary>
    public ImmutableList<Entry> Log => State.Log;

    /// <summary>The entries that count, as corrected, in the order in which they were true.</summary>
    public ImmutableList<Entry> Entries => State.Entries;

    public static PathwayHistory Of(IEnumerable<Entry> log)
    {
        ImmutableList<Entry> entries = [.. log];
        return new(Fold(entries, DateOnly.MaxValue));
    }

    /// <param name="entry">The next of the log.</param>
    public PathwayHistory Add(Entry entry)
    {
        var log = Log.Add(entry);
        return new(FollowsInOrder(entry) ? Pathway.Evolve(State, entry) with { Log = log } : Fold(log, DateOnly.MaxValue));
    }

    /// <param name="effective">The day asked about; null for all days.</param>
    /// <param name="known">Only what was recorded at or before this instant; null for all that is recorded.</param>
    /// <returns>The pathway as it was on the day, as far as it was known at the instant.</returns>
    public Pathway AsOf(DateOnly? effective, DateTimeOffset? known) => (effective, known) switch
    {
        (null, null) => State,
        _ => Fold(Log.RemoveAll(entry => entry.RecordedAt > known), effective ?? DateOnly.MaxValue),
    };

    /// <param name="version">Only the first so many entries of the log.</param>
    /// <returns>The pathway as it was on the day, as far as it was known once they were recorded.</returns>
    public Pathway AtVersion(int version, DateOnly? effective) =>
        Fold(Log.GetRange(0, Math.Min(version, Log.Count)), effective ?? DateOnly.MaxValue);

    private static Pathway Fold(ImmutableList<Entry> log, DateOnly until) =>
        Revision.Standing(log)
            .Where(entry => entry.Event is not CorrectionEvent && entry.EffectiveOn <= until)
            .OrderBy(entry => entry.EffectiveOn)
            .Aggregate(Pathway.Initial with { Log = log }, Pathway.Evolve);

    private bool FollowsInOrder(Entry entry) =>
        entry.Event is not CorrectionEvent && (Entries.IsEmpty || Entries[^1].EffectiveOn <= entry.EffectiveOn);
}
