namespace Casework.Domain.Pathways.Support;

/// <param name="DueOn">Null when no day was agreed.</param>
public sealed record OpenSupportTask(Guid TaskId, SupportTopic Topic, Personal<string> Text, DateOnly? DueOn) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var opened = new SupportTaskEvent.SupportTaskOpened(TaskId, Topic, Text, DueOn);
        if (SupportTaskShape.Flaw(opened, now) is { } flaw)
            return flaw;

        return pathway.Support.Task(TaskId) is null ? opened
            : pathway.Has(opened, EffectiveOn) ? Decision<PathwayEvent>.Nothing
            : SupportTaskRejection.AlreadyKnown.At(nameof(TaskId));
    }
}
