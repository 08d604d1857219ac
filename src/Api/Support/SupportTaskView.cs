using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Support;

namespace Casework.Api.Support;

internal sealed record SupportTaskView(SupportTask Task, SupportTaskEvent.SupportTaskOpened Opened)
{
    public Guid TaskId => Task.Id;

    public SupportTopic Topic => Task.Topic;

    public Personal<string> Text => Opened.Text;

    public SupportTaskStatus Status => Task.Status;

    public DateOnly OpenedOn => Task.OpenedOn!.Value;

    public DateOnly? DueOn => Task.DueOn;

    public SupportBlock? Block => Task.Block;

    public DateOnly? DoneOn => Task.DoneOn;

    public SupportTaskOutcome? Outcome => Task.Outcome;

    public static IReadOnlyList<SupportTaskView> Of(Pathway state) =>
    [
        .. from task in state.Support.ById.Values
           where task.OpenedOn is not null
           orderby task.OpenedOn, task.Id
           select new SupportTaskView(task, state.Find<SupportTaskEvent.SupportTaskOpened>(opened => opened.TaskId == task.Id)!),
    ];
}
