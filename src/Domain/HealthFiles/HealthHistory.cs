using System.Collections.Immutable;

namespace Casework.Domain.HealthFiles;

/// <summary>Everything recorded in a health file, and what it amounts to without what was retracted.</summary>
public sealed record HealthHistory
{
    private HealthHistory(HealthFile state) => State = state;

    public static HealthHistory Initial { get; } = new(HealthFile.Initial);

    public HealthFile State { get; }

    /// <param name="entry">The next of the log.</param>
    public HealthHistory Add(HealthEntry entry) => new(Fold(State.Log.Add(entry), DateOnly.MaxValue));

    /// <param name="effective">The day asked about; null for all days.</param>
    /// <param name="known">Only what was recorded at or before this instant; null for all that is recorded.</param>
    /// <returns>The file as it was on the day, as far as it was known at the instant.</returns>
    public HealthFile AsOf(DateOnly? effective, DateTimeOffset? known) => (effective, known) is (null, null)
        ? State
        : Fold(State.Log.RemoveAll(entry => entry.RecordedAt > known), effective ?? DateOnly.MaxValue);

    private static HealthFile Fold(ImmutableList<HealthEntry> log, DateOnly until)
    {
        var retracted = log.Select(entry => entry.Event).OfType<HealthEvent.HealthEntryRetracted>().Select(retraction => retraction.EntryId).ToHashSet();
        return log
            .Where(entry => !retracted.Contains(entry.Id) && entry.EffectiveOn <= until)
            .OrderBy(entry => entry.EffectiveOn)
            .Aggregate(HealthFile.Initial with { Log = log.RemoveAll(entry => entry.EffectiveOn > until) }, HealthFile.Evolve);
    }
}
