namespace Casework.Domain.Pathways.Support;

/// <summary>Something holds the task up.</summary>
public sealed record BlockSupportTask(Guid TaskId, SupportBlock Block, Personal<string>? Note) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var blocked = new SupportTaskEvent.SupportTaskBlocked(TaskId, Block, Note);
        if (SupportTaskShape.Flaw(blocked, now) is { } flaw)
            return flaw;

        return pathway.Support.Task(TaskId) switch
        {
            null => SupportTaskRejection.NotFound.At(nameof(TaskId)),
            { DoneOn: not null } => SupportTaskRejection.AlreadyDone.At(nameof(TaskId)),
            { ChangedOn: var changed } when EffectiveOn < changed => SupportTaskRejection.ChangedLater.At(nameof(EffectiveOn)),
            { Block: not null } when pathway.Entries.FindLast(entry => entry.Event is SupportTaskEvent.SupportTaskBlocked e && e.TaskId == TaskId)?.Event == blocked => Decision<PathwayEvent>.Nothing,
            _ => blocked,
        };
    }
}
