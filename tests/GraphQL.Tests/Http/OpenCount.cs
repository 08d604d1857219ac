namespace Casework.GraphQL.Tests.Http;

/// <summary>Counts what is open, and lets a test wait for a count.</summary>
internal sealed class OpenCount
{
    private readonly Lock _lock = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _awaited = [];

    public int Open { get; private set; }

    public void Add(int change)
    {
        lock (_lock)
        {
            Open += change;
            foreach (var (_, reached) in _awaited.Where(awaited => awaited.Count == Open))
                reached.TrySetResult();
        }
    }

    public Task Reaches(int count)
    {
        lock (_lock)
        {
            if (Open == count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((count, reached));
            return reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }
}
