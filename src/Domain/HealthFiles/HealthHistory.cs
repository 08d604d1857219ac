using System.Collections.Immutable;

namespace Casework.Domain.HealthFiles;

/// <summary>Everything recorded in a health file, and what it amounts to without what was retracted.</summary>
public sealed record HealthHistory
{
    private HealthHistory(HealthFile state) => State = state;

    public static HealthHistory Initial { get; } = new(HealthFile.Initial);

    public HealthFile State { get; }

    /// <param name="entry">The next of the log.</param>
    public HealthHistory Add(HealthEntry entry) => new(Fold(State.Log.Add(entry)));

    private static HealthFile Fold(ImmutableList<HealthEntry> log)
    {
        var retracted = log.Select(entry => entry.Event).OfType<HealthEvent.HealthEntryRetracted>().Select(retraction => retraction.EntryId).ToHashSet();
        return log
            .Where(entry => !retracted.Contains(entry.Id))
            .OrderBy(entry => entry.EffectiveOn)
            .ThenBy(entry => entry.Version)
            .Aggregate(HealthFile.Initial with { Log = log }, HealthFile.Evolve);
    }
}
