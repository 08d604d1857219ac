namespace Casework.Domain.Pathways.Support;

public sealed record FinishSupportTask(Guid TaskId, SupportTaskOutcome Outcome) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var done = new SupportTaskEvent.SupportTaskDone(TaskId, Outcome);
        return pathway.Support.Task(TaskId) switch
        {
            null => SupportTaskRejection.NotFound.At(nameof(TaskId)),
            { DoneOn: not null } => pathway.Has(done, EffectiveOn) ? Decision<PathwayEvent>.Nothing : SupportTaskRejection.AlreadyDone.At(nameof(TaskId)),
            { ChangedOn: var changed } when EffectiveOn < changed => SupportTaskRejection.ChangedLater.At(nameof(EffectiveOn)),
            _ => done,
        };
    }
}
