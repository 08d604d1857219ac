namespace Casework.EventStore.Tests.Simulating;

/// <summary>One thread; of everything that could go on, the seed says what does.</summary>
internal sealed class SeededScheduler(Random random) : TaskScheduler
{
    private readonly List<Task> _ready = [];

    /// <returns>False when nothing could go on.</returns>
    public bool Step()
    {
        if (_ready.Count == 0)
            return false;

        var chosen = random.Next(_ready.Count);
        var task = _ready[chosen];
        _ready.RemoveAt(chosen);
        TryExecuteTask(task);
        return true;
    }

    public Task Start(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    protected override void QueueTask(Task task) => _ready.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => _ready;
}
