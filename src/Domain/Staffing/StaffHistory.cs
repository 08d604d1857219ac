using System.Collections.Immutable;

namespace Casework.Domain.Staffing;

/// <summary>Everything recorded of a municipality's staff, and what it amounts to.</summary>
public sealed record StaffHistory
{
    private StaffHistory(ImmutableList<StaffEntry> log, Staff state) => (Log, State) = (log, state);

    public static StaffHistory Initial { get; } = new([], Staff.Initial);

    /// <summary>In the order of the log.</summary>
    public ImmutableList<StaffEntry> Log { get; }

    public Staff State { get; }

    /// <param name="entry">The next of the log.</param>
    public StaffHistory Add(StaffEntry entry)
    {
        var log = Log.Add(entry);
        return new(log, log.OrderBy(known => known.EffectiveOn).Aggregate(Staff.Initial, Staff.Evolve));
    }
}
