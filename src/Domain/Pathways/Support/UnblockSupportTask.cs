namespace Casework.Domain.Pathways.Support;

public sealed record UnblockSupportTask(Guid TaskId) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var unblocked = new SupportTaskEvent.SupportTaskUnblocked(TaskId);
        return pathway.Support.Task(TaskId) switch
        {
            null => SupportTaskRejection.NotFound.At(nameof(TaskId)),
            { DoneOn: not null } => SupportTaskRejection.AlreadyDone.At(nameof(TaskId)),
            { Block: null } => pathway.Has(unblocked, EffectiveOn) ? Decision<PathwayEvent>.Nothing : SupportTaskRejection.NotBlocked.At(nameof(TaskId)),
            { ChangedOn: var changed } when EffectiveOn < changed => SupportTaskRejection.ChangedLater.At(nameof(EffectiveOn)),
            _ => unblocked,
        };
    }
}
