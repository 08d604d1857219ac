namespace Casework.GraphQL.Execution;

/// <summary>Waits for several tasks, most of which are done already. None of them fails: failures are field values.</summary>
internal struct Pending
{
    private ValueTask _first;
    private List<Task>? _more;
    private bool _any;

    public void Add(ValueTask task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        if (!_any)
        {
            _first = task;
            _any = true;
            return;
        }

        _more ??= [_first.AsTask()];
        _more.Add(task.AsTask());
    }

    public readonly ValueTask All() => _more is null ? _first : new ValueTask(Task.WhenAll(_more));
}
