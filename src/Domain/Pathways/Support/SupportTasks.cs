using System.Collections.Immutable;
using static Casework.Domain.Pathways.Support.SupportTaskEvent;

namespace Casework.Domain.Pathways.Support;

/// <param name="ById">By task id.</param>
public sealed record SupportTasks(ImmutableDictionary<Guid, SupportTask> ById)
{
    public static SupportTasks Initial { get; } = new(ImmutableDictionary<Guid, SupportTask>.Empty);

    public static SupportTasks Evolve(SupportTasks state, Entry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (SupportTaskOpened e, var on) => state.With(e.TaskId, task => task with { Topic = e.Topic, OpenedOn = on, DueOn = e.DueOn, ChangedOn = task.ChangedOn ?? on }),
        (SupportTaskBlocked e, var on) => state.With(e.TaskId, task => task with { Block = e.Block, ChangedOn = on }),
        (SupportTaskUnblocked e, var on) => state.With(e.TaskId, task => task with { Block = null, ChangedOn = on }),
        (SupportTaskDone e, var on) => state.With(e.TaskId, task => task with { DoneOn = on, Outcome = e.Outcome, ChangedOn = on }),
        _ => state,
    };

    /// <returns>The task that was opened; null when there is none.</returns>
    public SupportTask? Task(Guid id) => ById.GetValueOrDefault(id) is { OpenedOn: not null } task ? task : null;

    private SupportTasks With(Guid id, Func<SupportTask, SupportTask> change) => new(ById.SetItem(id, change(ById.GetValueOrDefault(id) ?? new(id))));
}
