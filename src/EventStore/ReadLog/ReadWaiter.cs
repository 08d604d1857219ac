namespace Casework.EventStore.ReadLog;

/// <summary>Waits for the entries of an operation, which may be of several municipalities.</summary>
internal sealed class ReadWaiter
{
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing;

    public Task Written => _written.Task;

    /// <summary>One part more, before any can have been written.</summary>
    public void Expect() => _missing++;

    public void PartWritten()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
            _written.TrySetResult();
    }

    public void PartRefused() => _written.TrySetException(new ReadLogUnavailableException(TimeSpan.Zero));
}
